import type { Code } from '../../code/code.ts';
import type { Glossary } from '../../code/glossary.ts';
import type { SiteSettings } from '../../code/site-settings.ts';
import type { Consultation } from '../../consultation/definition.ts';
import type { Compare } from '../../provenance/compare.ts';
import type { Step } from '../../provenance/steps.ts';
import type { Theme } from '../../provenance/workshop.ts';
import type { WorkshopRegister } from '../../provenance/workshop-register.ts';
import type { Access } from '../../registers/access.ts';
import type { Bodies } from '../../registers/bodies.ts';
import type { Updates } from '../../registers/updates.ts';
import type { Addresses } from './addresses.ts';

/** A file to read, print or pass on, by its full address. */
export interface Document {
  readonly address: string;
  /** What it is, and of what: `Revision 0.2: clean copy (PDF)`. */
  readonly title: string;
}

/** The files to read, print or pass on that the site gives away beside the data; none where none are made. */
export interface Documents {
  readonly ofRevision: (label: string) => readonly Document[];
  readonly ofConsultation: (id: string) => readonly Document[];
  readonly ofWorkshop: (id: string) => readonly Document[];
  /** Those that are of the whole site. */
  readonly ofSite: readonly Document[];
}

/** Everything that the data are made from. The working draft is no part of it: what can still change has no stable address. */
export interface Published {
  readonly settings: SiteSettings;
  /** The published revisions alone. */
  readonly code: Code;
  readonly workshops: readonly WorkshopRegister[];
  readonly themes: readonly Theme[];
  readonly consultations: readonly Consultation[];
  readonly glossary: Glossary;
  readonly registers: { readonly bodies: Bodies; readonly access: Access };
  readonly updates?: Updates;
  /** The pairs of revisions whose redline is given: those that have a page of their own. */
  readonly pairs: readonly Step[];
  readonly compare: Compare;
  /** The hash to which a frozen revision is held, by its label. */
  readonly hashOf: (label: string) => string | undefined;
  readonly addresses: Addresses;
  readonly documents: Documents;
}

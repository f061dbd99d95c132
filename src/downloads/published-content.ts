import type { Code } from '../model/code.ts';
import type { Glossary } from '../model/glossary.ts';
import type { SiteSettings } from '../model/site-settings.ts';
import type { Consultation } from '../consultation/consultation.ts';
import type { Compare } from '../provenance/compare.ts';
import type { WordCredit } from '../provenance/word-credit.ts';
import type { RevisionPair } from '../provenance/revision-pairs.ts';
import type { PointRegister } from '../model/points/point-register.ts';
import type { Theme } from '../model/workshops/workshop.ts';
import type { WorkshopRegister } from '../model/workshops/workshop-register.ts';
import type { Access } from '../model/registers/access.ts';
import type { Bodies } from '../model/registers/bodies.ts';
import type { Updates } from '../model/registers/updates.ts';
import type { Addresses } from './addresses.ts';

/** A file to read, print or pass on. */
export interface Document {
  readonly address: string;
  /** `Revision 0.2: clean copy (PDF)`. */
  readonly title: string;
}

/** The files to download apart from data; empty where none are generated. */
export interface Documents {
  readonly ofRevision: (label: string) => readonly Document[];
  readonly ofConsultation: (id: string) => readonly Document[];
  readonly ofWorkshop: (id: string) => readonly Document[];
  /** Files of the whole site. */
  readonly ofSite: readonly Document[];
}

/** Everything that the data files are generated from. Not the working draft, which has no stable addresses. */
export interface PublishedContent {
  readonly settings: SiteSettings;
  /** The published revisions only. */
  readonly code: Code;
  readonly workshops: readonly WorkshopRegister[];
  /** What was said in responses to consultations whose outcome is published. */
  readonly points: readonly PointRegister[];
  readonly themes: readonly Theme[];
  readonly consultations: readonly Consultation[];
  readonly glossary: Glossary;
  readonly registers: { readonly bodies?: Bodies; readonly access?: Access };
  readonly updates?: Updates;
  /** The pairs of revisions that have a redline, which are those with a page. */
  readonly pairs: readonly RevisionPair[];
  readonly compare: Compare;
  /** Who asked for which words; computed when first asked for. */
  readonly credit: () => WordCredit;
  /** The hash of a frozen revision in the lock. */
  readonly hashOf: (label: string) => string | undefined;
  readonly addresses: Addresses;
  readonly documents: Documents;
}

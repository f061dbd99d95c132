import type { Code } from '../code/code.ts';
import type { Editions } from '../code/editions.ts';
import type { FreePage } from '../code/free-page.ts';
import type { Glossary } from '../code/glossary.ts';
import type { Problem } from '../code/problem.ts';
import type { SiteSettings } from '../code/site-settings.ts';
import type { Consultation } from '../consultation/definition.ts';
import type { Frozen } from '../publishing/lock/frozen.ts';
import type { Theme } from '../provenance/workshop.ts';
import type { WorkshopRegister } from '../provenance/workshop-register.ts';
import type { Access } from '../registers/access.ts';
import type { Bodies } from '../registers/bodies.ts';
import type { Updates } from '../registers/updates.ts';
import type { YourData } from '../registers/your-data.ts';

/** Everything that editors keep in `content/`, read and found sound: each id that one file names exists in another. */
export interface Content {
  readonly settings: SiteSettings;
  readonly code: Code;
  /** The frozen revisions as files, for comparison with their lock: `checkLock` tells what is wrong. */
  readonly frozen: Frozen;
  /** Editions of published revisions that were made elsewhere. */
  readonly editions: Editions;
  readonly glossary: Glossary;
  readonly themes: readonly Theme[];
  /** In order of id, which begins with the date. */
  readonly workshops: readonly WorkshopRegister[];
  readonly registers: Registers;
  /** In order of id. */
  readonly consultations: readonly Consultation[];
  /** Programme updates; absent where the body gives none. */
  readonly updates?: Updates;
  /** In order of slug. */
  readonly pages: readonly FreePage[];
}

/** The registers for the public. */
export interface Registers {
  readonly bodies: Bodies;
  readonly access: Access;
  readonly yourData: YourData;
}

/** How to read `content/`. */
export interface ReadOptions {
  /**
   * The working draft: a label and the text of a `revision.yaml` read it as if it had been published with these; `leave out` opens none of its files; `if public` opens its `revision.yaml`,
   * and the others only where that says `public: true`.
   */
  readonly draft: 'include' | 'leave out' | 'if public' | AsPublished;
  /**
   * Frozen revisions: `read` reads them all; `trust` reads those that are as their lock says only as far as other files
   * can be at odds with them, the latest one apart. They were found sound when they were frozen. Default: `read`.
   */
  readonly frozen?: 'read' | 'trust';
}

/** How a working draft is read that is about to be published. */
export interface AsPublished {
  readonly label: string;
  /** The `revision.yaml` with which it would be frozen. */
  readonly record: string;
}

/** What came of reading `content/`. */
export interface ReadResult {
  /** Absent where there is any problem: content is either sound or not given. */
  readonly content?: Content;
  /** Every problem, in order of file, line and column. */
  readonly problems: readonly Problem[];
  /** The frozen revisions as files, whether the content is sound or not. */
  readonly frozen: Frozen;
}

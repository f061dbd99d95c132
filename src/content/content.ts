import type { Code } from '../model/code.ts';
import type { Editions } from '../model/editions.ts';
import type { FreePage } from '../model/free-page.ts';
import type { Glossary } from '../model/glossary.ts';
import type { Problem } from '../model/problem.ts';
import type { ClauseNames } from '../model/clause-names.ts';
import type { SearchWords } from '../model/search-words.ts';
import type { SiteSettings } from '../model/site-settings.ts';
import type { Consultation } from '../consultation/consultation.ts';
import type { ReceiptKey } from '../consultation/receipt/receipt-key.ts';
import type { FrozenContent } from '../release/lock/frozen.ts';
import type { PointRegister } from '../model/points/point-register.ts';
import type { Theme } from '../model/workshops/workshop.ts';
import type { WorkshopRegister } from '../model/workshops/workshop-register.ts';
import type { Access } from '../model/registers/access.ts';
import type { Bodies } from '../model/registers/bodies.ts';
import type { Updates } from '../model/registers/updates.ts';
import type { YourData } from '../model/registers/your-data.ts';

/** Everything in `content/`, read and checked: each id that one file refers to is defined in another. */
export interface Content {
  readonly settings: SiteSettings;
  readonly code: Code;
  /** The frozen revisions as files, which `checkLock` compares with their lock. */
  readonly frozen: FrozenContent;
  /** Editions of published revisions that were produced elsewhere, such as easy read. */
  readonly editions: Editions;
  readonly glossary: Glossary;
  readonly themes: readonly Theme[];
  /** In order of id, which begins with the date. */
  readonly workshops: readonly WorkshopRegister[];
  /** What was said in responses, in order of the id of the consultation; only of those with points. */
  readonly points: readonly PointRegister[];
  readonly registers: Registers;
  /** In order of id. */
  readonly consultations: readonly Consultation[];
  /** The public keys whose signatures on receipts count, in the order of their file; empty where there is none. */
  readonly receiptKeys: readonly ReceiptKey[];
  /** Names of the files in `files/`, which the site has as they are. */
  readonly files: readonly string[];
  /** Groups of words that people type for what the Code says in other words; empty where there is no such file. */
  readonly searchWords: SearchWords;
  readonly clauseNames: ClauseNames;
  /** Programme updates; absent where the body publishes none. */
  readonly updates?: Updates;
  /** In order of slug. */
  readonly pages: readonly FreePage[];
}

/** The registers for the public; each is absent where the body keeps none. */
export interface Registers {
  readonly bodies?: Bodies;
  readonly access?: Access;
  readonly yourData?: YourData;
}

/** The result of reading `content/`. */
export interface ReadResult {
  /** Absent where there is any problem. */
  readonly content?: Content;
  /** Every problem, in order of file, line and column. */
  readonly problems: readonly Problem[];
  /** What frozen revisions have that a draft may no longer have, in the same order. It stays as it is. */
  readonly warnings: readonly Problem[];
  /** The frozen revisions as files, even where there are problems. */
  readonly frozen: FrozenContent;
}

import type { Revision } from '../model/code.ts';
import type { GlossaryTerm } from '../model/glossary.ts';
import type { SiteSettings } from '../model/site-settings.ts';
import type { Consultation } from '../consultation/consultation.ts';

/** A revision and everything else that its copies depend on. */
export interface CopyInputs {
  readonly settings: SiteSettings;
  readonly revision: Revision;
  /** Its legal standing in one word, and in a sentence. */
  readonly standing: { readonly word: string; readonly sentence: string };
  /** The hash of the frozen revision, in hex; absent for a working draft. */
  readonly hash?: string;
  /** Full address at which its text stays. */
  readonly permanentAddress: string;
  /** Full address of the page that says whether a copy is current. */
  readonly address: string;
  /** Full address of the page about other formats. */
  readonly formatsAddress: string;
  /** The text of a reference to a clause, numbered paragraph or item, in the clause that it is printed in. */
  readonly labelOf: (id: string, within?: string) => string;
  /** The terms used in its clauses, in the order of the glossary. */
  readonly terms: readonly GlossaryTerm[];
  /** The term of an entry of the glossary, in use or not. */
  readonly termName: (id: string) => string;
  /** The open consultations about it. */
  readonly consultations: readonly OpenConsultation[];
  /** By clause id, a sentence that says when and why its text was removed from the frozen revision. */
  readonly removals: ReadonlyMap<string, string>;
  /** What makes it a copy that is sent out to be edited and comes back; absent in other copies. */
  readonly comesBack?: ComingBack;
  /** The SVG pictures as PNGs, by the hash of the SVG. Absent where there are none, and in copies that show an SVG as it is. */
  readonly drawn?: ReadonlyMap<string, Uint8Array>;
}

/** What a copy has that is sent out to be edited. Its paragraphs are marked. */
export interface ComingBack {
  /** Hash of the sources that it was made from. */
  readonly hash: string;
  /** Whether it has only some of the clauses. */
  readonly isPartOfCode: boolean;
  /** By clause id, comments that came back in an earlier file, with the answers to them. */
  readonly answers: ReadonlyMap<string, readonly (readonly string[])[]>;
}

/** A consultation as copies mention it. */
export interface OpenConsultation {
  readonly title: string;
  /** When people can respond, in a sentence. */
  readonly dates: string;
  /** Full address of its page. */
  readonly address: string;
  readonly otherWays: Consultation['otherWays'];
}

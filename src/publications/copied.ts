import type { Revision } from '../code/code.ts';
import type { GlossaryTerm } from '../code/glossary.ts';
import type { SiteSettings } from '../code/site-settings.ts';
import type { Consultation } from '../consultation/definition.ts';

/** A revision with everything that its copies say about it. */
export interface Copied {
  readonly settings: SiteSettings;
  readonly revision: Revision;
  /** How it stands: in a word, and in a sentence. */
  readonly standing: { readonly word: string; readonly sentence: string };
  /** The hash with which it was frozen, in hex; absent for a working draft. */
  readonly hash?: string;
  /** Where on the site anyone can look whether a copy is current, in full. */
  readonly address: string;
  /** Where on the site other formats are told of, in full. */
  readonly formatsAddress: string;
  /** What a reference to a clause or numbered paragraph prints in it. */
  readonly labelOf: (id: string) => string;
  /** The terms that its clauses use, in the order of the glossary. */
  readonly terms: readonly GlossaryTerm[];
  /** What people are asked about it. */
  readonly asked: readonly Asked[];
  /** By clause: when and why its text was removed from the frozen revision, in a sentence. */
  readonly removals: ReadonlyMap<string, string>;
}

/** A consultation as a copy of the Code mentions it. */
export interface Asked {
  readonly title: string;
  /** When people can respond, in a sentence. */
  readonly dates: string;
  /** Its page on the site, in full. */
  readonly address: string;
  readonly otherWays: Consultation['otherWays'];
}

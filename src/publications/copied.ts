import type { Revision } from '../code/code.ts';
import type { SiteSettings } from '../code/site-settings.ts';

/** A revision with everything that its copies say about it. */
export interface Copied {
  readonly settings: SiteSettings;
  readonly revision: Revision;
  /** How it stands: in a word, and in a sentence. */
  readonly standing: { readonly word: string; readonly sentence: string };
  /** The hash with which it was frozen, in hex; absent for a working draft. */
  readonly hash?: string;
  /** Where on the site anyone can look whether the copy is current, in full. */
  readonly address: string;
  /** What a reference to a clause or numbered paragraph prints in it. */
  readonly labelOf: (id: string) => string;
}

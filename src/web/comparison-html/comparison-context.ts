import type { Revision } from '../../model/code.ts';
import type { CauseNames } from '../../provenance/cause-names.ts';

/** What the HTML of a comparison depends on in addition to the comparison: the pair, and the targets of links. */
export interface ComparisonContext {
  readonly from: Revision;
  readonly to: Revision;
  /** Whether the pair has a before-and-after page. If not, each clause links to its text in both revisions. */
  readonly hasBeforeAndAfter: boolean;
  /** The displayed names of what reasons cite. */
  readonly causes: CauseNames;
  /** By whom the notes of the duty watch are. */
  readonly by: string;
  /** A term of the glossary as printed. */
  readonly termOf: (id: string) => string;
  /** The page with the whole comparison, if this is another page. */
  readonly movesAt?: string;
  /** Whether the text of each clause is folded away. Default: false. */
  readonly foldsText?: boolean;
  /** Where to comment on a clause of the later revision; `undefined` if no consultation takes comments on it. */
  readonly commentHref: (clause: string) => string | undefined;
}

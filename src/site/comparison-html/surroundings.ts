import type { Revision } from '../../code/code.ts';
import type { CauseNames } from '../cause-names.ts';

/** What the HTML of a comparison depends on besides the comparison: the pair, and where its links lead. */
export interface ComparisonSurroundings {
  readonly from: Revision;
  readonly to: Revision;
  /** Whether the pair has a page that shows each clause before and after; its text in both revisions is linked where not. */
  readonly hasSides: boolean;
  /** What readers call the recommendations, actions and consultations that reasons cite. */
  readonly causes: CauseNames;
  /** Where people comment on a clause of the revision after; nothing where nobody asks about it. */
  readonly commentHref: (clause: string) => string | undefined;
}

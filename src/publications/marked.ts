import type { Clause, Revision } from '../code/code.ts';
import type { ChangeKind } from '../provenance/change-kinds.ts';
import type { DutyChange } from '../redline/duty-watch/duty-watch.ts';
import type { Redline } from '../redline/redline-tree.ts';
import type { Copied } from './copied.ts';

/** A revision with everything that its marked copy says about it and about the one before. */
export interface Marked extends Copied {
  readonly before: Revision;
  /** Every clause of the two, in printed order, those that do not differ too. */
  readonly entries: readonly MarkedEntry[];
  readonly dutyWatch: readonly MarkedDuty[];
  /** References that print another number only because their target was renumbered. */
  readonly following: readonly MarkedReference[];
}

/** A clause of a marked copy: one that differs, or one as it stands. */
export type MarkedEntry = { readonly changed: MarkedClause } | { readonly unchanged: Clause };

/** A clause that differs. */
export interface MarkedClause {
  readonly id: string;
  /** Number and title, after the change where it is still there. */
  readonly heading: string;
  /** Absent where the clause was removed. */
  readonly after?: Clause;
  readonly kinds: readonly ChangeKind[];
  /** What changed outside the text: title, number, plain-English note and extent. */
  readonly front: readonly { readonly what: string; readonly before: string; readonly after: string }[];
  readonly redline: Redline;
  /** What was done, with its reasons. */
  readonly declared: readonly MarkedReasons[];
  /** What a reference prints in it. */
  readonly labelOf: (id: string) => string;
}

/** What a change means for people, and why it was made. */
export interface MarkedReasons {
  readonly note: string;
  readonly because: readonly {
    /** What the reason is: `WS2, section 2.3, bullet 11`. */
    readonly label: string;
    readonly sentence: string;
  }[];
}

/** A change in the force of words, with the heading of its clause. */
export interface MarkedDuty extends DutyChange {
  readonly heading: string;
}

/** A reference that follows a renumbering, with the heading of the clause in which it stands. */
export interface MarkedReference {
  readonly clause: string;
  readonly heading: string;
  readonly before: string;
  readonly after: string;
}

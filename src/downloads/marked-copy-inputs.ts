import type { Clause, Revision } from '../model/code.ts';
import type { ChangeKind } from '../model/change-kinds.ts';
import type { DutyChange } from '../redline/duty-watch/duty-watch.ts';
import type { FrontMatterChange } from '../redline/front-matter-changes.ts';
import type { Redline } from '../redline/redline-tree.ts';
import type { ReferenceNames } from '../redline/same-words.ts';
import type { CopyInputs } from './copy-inputs.ts';

/** A revision and everything else that its marked copies depend on. */
export interface MarkedCopyInputs extends CopyInputs {
  readonly before: Revision;
  /** Every clause of both revisions in printed order, changed or not. */
  readonly entries: readonly MarkedEntry[];
  /** What changed, in one sentence whose numbers add up. */
  readonly summary: string;
  readonly dutyWatch: readonly MarkedDuty[];
  /** In which clauses sentences with force are worded otherwise. */
  readonly reworded: readonly MarkedFolded[];
  /** In which clauses sentences changed without force that the duty watch knows. */
  readonly folded: readonly MarkedFolded[];
  /** References whose text changed only because their target was renumbered. */
  readonly following: readonly MarkedReference[];
}

/** A clause of a marked copy, changed or not. */
export type MarkedEntry = { readonly changed: MarkedClause } | { readonly unchanged: Clause };

/** A changed clause. */
export interface MarkedClause extends ReferenceNames {
  readonly id: string;
  /** Number and title after the change, or before it where the clause was removed. */
  readonly heading: string;
  /** Absent where the clause was removed. */
  readonly after?: Clause;
  readonly kinds: readonly ChangeKind[];
  /** What changed, in one plain sentence; empty for a clause that was added or removed as a whole. */
  readonly whatChanged: string;
  /** What changed outside the text: number, title, part, plain-English note and extent. */
  readonly frontMatter: readonly FrontMatterChange[];
  readonly redline: Redline;
  /** The declared changes with their reasons. */
  readonly declared: readonly MarkedReasons[];
}

/** What a change means for people and why it was made. */
export interface MarkedReasons {
  readonly note: string;
  readonly reasons: readonly {
    /** The source of the reason: `WS2, section 2.3, bullet 11`. */
    readonly label: string;
    readonly sentence: string;
  }[];
}

/** A change in the force of words, with the heading of its clause. */
export interface MarkedDuty extends DutyChange {
  readonly heading: string;
}

/** How many sentences of a clause are in one of the lists beside the duty watch, with the heading of the clause. */
export interface MarkedFolded {
  readonly clause: string;
  readonly heading: string;
  readonly count: number;
}

/** How many of them there are in all clauses. */
export function countFolded(folded: readonly MarkedFolded[]): number {
  return folded.reduce((sum, { count }) => sum + count, 0);
}

/** A reference that follows a renumbering, with the heading of its clause. */
export interface MarkedReference {
  readonly clause: string;
  readonly heading: string;
  readonly before: string;
  readonly after: string;
}

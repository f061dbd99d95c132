import type { Clause, Revision } from '../code/code.ts';
import type { Redline } from '../redline/redline-tree.ts';
import type { ChangeKind } from './declared-change.ts';

/** What was done to one clause between two revisions, found by comparing the two texts. */
export interface ComparedClause {
  readonly id: string;
  /** Every kind of change that was found; `split` and `merged` are never found, since only an editor knows them. */
  readonly kinds: readonly ChangeKind[];
  /** Absent for a clause that was added. */
  readonly before?: Clause;
  /** Absent for a clause that was removed. */
  readonly after?: Clause;
  /** The text with its changes marked. Title, plain-English line and extent are not part of it. */
  readonly redline: Redline;
}

/**
 * Finds the clauses that differ between two revisions; clauses that are the same are left out.
 * It is passed in, so that whoever calls can keep what was compared once.
 */
export type Compare = (from: Revision, to: Revision) => readonly ComparedClause[];

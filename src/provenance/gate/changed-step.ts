import type { Revision, SourceFile } from '../../code/code.ts';
import type { ComparedClause, FoundKind } from '../../redline/compare-revisions.ts';
import type { Compare } from '../compare.ts';
import type { DeclaredChange } from '../declared-change.ts';
import { foundKinds } from '../found-kinds.ts';
import { clausesConcerned, isOfWords } from '../reasons-of-clause.ts';
import type { Step } from '../steps.ts';

/** A step with what was found to have changed in it. */
export interface ChangedStep extends Step {
  readonly changed: ReadonlyMap<string, FoundChange>;
  /** The record of the revision after: where its changes are declared. */
  readonly file: SourceFile;
}

/** What was found of one clause. */
export interface FoundChange {
  readonly compared: ComparedClause;
  readonly kinds: ReadonlySet<FoundKind>;
}

/** A declared change of one clause, with its place under `changes`. */
export interface Entry {
  readonly change: DeclaredChange;
  readonly index: number;
  readonly clause: string;
}

/** What the gate looks at of a step. */
export function changedStep(step: Step, compare: Compare): ChangedStep {
  const changed = compare(step.from, step.to).map(
    (compared) => [compared.id, { compared, kinds: foundKinds(compared) }] as const,
  );
  return { ...step, changed: new Map(changed), file: step.to.file };
}

/** Every declared change of a revision for every clause that it concerns, in the order of the file. */
export function entriesOf({ record }: Revision): readonly Entry[] {
  return record.changes.flatMap((change, index) =>
    [...clausesConcerned(change)].map((clause) => ({ change, index, clause })),
  );
}

/**
 * The kinds that a declared change answers for, of those found of its clause. A split or a merge answers for all that
 * it does to the clauses it concerns: one is added, another loses words or goes.
 */
export function answeredKinds({ change }: Entry, kinds: ReadonlySet<FoundKind>): readonly FoundKind[] {
  const isOfSeveral = change.kind === 'split' || change.kind === 'merged';
  return [...kinds].filter((kind) => (isOfSeveral ? isOfWords({ kind }) : kind === change.kind));
}

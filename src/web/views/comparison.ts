import { clausesOf, type Clause, type Code, type Revision } from '../../model/code.ts';
import type { ChangeKind } from '../../model/change-kinds.ts';
import type { DeclaredChange } from '../../model/declared-change.ts';
import type { DutyNote } from '../../model/duty-note.ts';
import type { ComparedClause } from '../../redline/compare-revisions.ts';
import { affectedClauses } from '../../provenance/reasons-of-clause.ts';
import { mergedClauseOrder } from '../../redline/merged-clause-order.ts';
import { dutyNotesBetween } from '../../provenance/noted-duty-watch.ts';
import { pairsBetween } from '../../provenance/revision-pairs.ts';
import { compare } from '../cached-compare.ts';
import { kindsOfChange } from '../../provenance/kinds-of-change.ts';

/** Two revisions, the older one first. */
export interface Pair {
  readonly from: Revision;
  readonly to: Revision;
}

/** A clause that differs between two revisions, with the declared changes from all steps between them. */
export interface ChangedClause extends ComparedClause {
  readonly declared: readonly DeclaredChange[];
  /** Found and declared kinds, each once, in a fixed order. */
  readonly allKinds: readonly ChangeKind[];
}

/** Everything that a comparison page shows. */
export interface Comparison extends Pair {
  readonly changed: readonly ChangedClause[];
  /** Sentences of the body beside entries of the duty watch, from all steps between them. */
  readonly dutyNotes: readonly DutyNote[];
}

/** Compares two revisions, with the reasons from every step between them. */
export function comparison(code: Code, { from, to }: Pair): Comparison {
  const declared = pairsBetween(code, from, to).flatMap((step) => step.to.record.changes);
  const changed = compare(code, from, to).map((clause) => {
    const affecting = declared.filter((change) => affectedClauses(change).has(clause.id));
    return { ...clause, declared: affecting, allKinds: kindsOfChange(clause, affecting) };
  });
  return { from, to, changed, dutyNotes: dutyNotesBetween(code, { from, to }) };
}

/** Part of a comparison: a clause that differs, or a run of unchanged clauses. */
export type ComparisonEntry = { readonly changed: ChangedClause } | { readonly unchanged: readonly Clause[] };

/** All clauses of a comparison in printed order. */
export function comparisonEntries({ from, to, changed }: Comparison): readonly ComparisonEntry[] {
  const differing = new Map(changed.map((clause) => [clause.id, clause]));
  const unchangedById = new Map(clausesOf(to).map((clause) => [clause.id, clause]));
  const entries: ComparisonEntry[] = [];
  let run: Clause[] = [];
  for (const id of mergedClauseOrder(from, to)) {
    const clause = differing.get(id);
    const unchanged = unchangedById.get(id);
    if (clause !== undefined) {
      entries.push({ changed: clause });
      run = [];
    } else if (unchanged !== undefined) {
      if (run.length === 0) entries.push({ unchanged: run });
      run.push(unchanged);
    }
  }
  return entries;
}

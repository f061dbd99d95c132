import { clausesOf, type Clause, type Code, type Revision } from '../../code/code.ts';
import type { ChangeKind } from '../../provenance/change-kinds.ts';
import type { DeclaredChange } from '../../provenance/declared-change.ts';
import type { ComparedClause } from '../../redline/compare-revisions.ts';
import { clausesConcerned } from '../../provenance/reasons-of-clause.ts';
import { orderOfBoth } from '../../redline/order-of-both.ts';
import { stepsBetween } from '../../provenance/steps.ts';
import { compare } from '../compare.ts';
import { countKinds, kindsOfChange, type CountOfChanges } from './kinds-of-change.ts';

/** Two revisions, the older one first. */
export interface Pair {
  readonly from: Revision;
  readonly to: Revision;
}

/** A clause that differs in a pair, with the declared changes of all steps between the two that concern it. */
export interface ChangedClause extends ComparedClause {
  readonly declared: readonly DeclaredChange[];
  /** Found and declared kinds, each once, in the order of the glossary. */
  readonly allKinds: readonly ChangeKind[];
}

/** Everything that a comparison page tells. */
export interface Comparison extends Pair {
  readonly changed: readonly ChangedClause[];
  /** How many clauses each kind of change concerns. */
  readonly counts: readonly CountOfChanges[];
}

/** What changed from one revision to another, with the reasons of every step between them. */
export function comparison(code: Code, { from, to }: Pair): Comparison {
  const declared = stepsBetween(code, from, to).flatMap((step) => step.to.record.changes);
  const changed = compare(from, to).map((clause) => {
    const concerning = declared.filter((change) => clausesConcerned(change).has(clause.id));
    return { ...clause, declared: concerning, allKinds: kindsOfChange(clause, concerning) };
  });
  return { from, to, changed, counts: countKinds(changed) };
}

/** What stands at a place of a comparison: a clause that differs, or a run of clauses that do not. */
export type ComparisonEntry = { readonly changed: ChangedClause } | { readonly unchanged: readonly Clause[] };

/** All clauses of a comparison in printed order. */
export function whole({ from, to, changed }: Comparison): readonly ComparisonEntry[] {
  const differing = new Map(changed.map((clause) => [clause.id, clause]));
  const same = new Map(clausesOf(to).map((clause) => [clause.id, clause]));
  const entries: ComparisonEntry[] = [];
  let run: Clause[] = [];
  for (const id of orderOfBoth(from, to)) {
    const clause = differing.get(id);
    const kept = same.get(id);
    if (clause !== undefined) {
      entries.push({ changed: clause });
      run = [];
    } else if (kept !== undefined) {
      if (run.length === 0) entries.push({ unchanged: run });
      run.push(kept);
    }
  }
  return entries;
}

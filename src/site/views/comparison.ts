import { publishedRevisions, type Code, type Revision } from '../../code/code.ts';
import type { ChangeKind, DeclaredChange } from '../../provenance/declared-change.ts';
import type { ComparedClause } from '../../redline/compare-revisions.ts';
import { clausesConcerned } from '../../provenance/reasons-of-pair.ts';
import { compare } from '../compare.ts';
import { countKinds, kindsOfChange, type CountOfChanges } from './kinds-of-change.ts';

/** Up to so many revisions every pair has a page of its own; beyond, each is compared with the one before: pages would grow with the square. */
export const everyPairUpTo = 12;

/** A pair of revisions that has a page of its own, the older one first. */
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

/** The pairs that are built. */
export function builtPairs(code: Code): readonly Pair[] {
  const { revisions } = code;
  const every = publishedRevisions(code).length <= everyPairUpTo;
  return revisions.flatMap((to, place) =>
    revisions.slice(0, place).flatMap((from, earlier) => (every || earlier === place - 1 ? [{ from, to }] : [])),
  );
}

/** What changed from one revision to another, with the reasons of every step between them. */
export function comparison(code: Code, { from, to }: Pair): Comparison {
  const steps = code.revisions.slice(code.revisions.indexOf(from) + 1, code.revisions.indexOf(to) + 1);
  const declared = steps.flatMap((step) => step.record.changes);
  const changed = compare(from, to).map((clause) => {
    const concerning = declared.filter((change) => clausesConcerned(change).has(clause.id));
    return { ...clause, declared: concerning, allKinds: kindsOfChange(clause, concerning) };
  });
  return { from, to, changed, counts: countKinds(changed) };
}

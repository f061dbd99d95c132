import type { ComparedClause } from '../redline/compare-revisions.ts';
import { reasonKind, type Citation } from './citations.ts';
import { changeKindSchema, type ChangeKind } from './declared-change.ts';
import { reasonKinds, type ReasonKind } from './reason.ts';
import type { Step } from './steps.ts';

/** How many reasons there are of each kind, those with none among them, so that nobody cites the nearest recommendation. */
export function countsByReasonKind(citations: readonly Citation[]): ReadonlyMap<ReasonKind, number> {
  return new Map(
    reasonKinds.map((kind) => [kind, citations.filter(({ reason }) => reasonKind(reason) === kind).length] as const),
  );
}

/**
 * How many clauses were changed in each way in one step, as declared; only the kinds that occur. A clause that was split
 * counts as split and not as added or amended; one that was amended and renumbered counts under both.
 */
export function countsByChangeKind({ to }: Step): ReadonlyMap<ChangeKind, number> {
  const counts = changeKindSchema.options.map((kind) => {
    const changes = to.record.changes.filter((change) => change.kind === kind);
    return [kind, new Set(changes.flatMap(({ clauses }) => clauses)).size] as const;
  });
  return new Map(counts.filter(([, count]) => count > 0));
}

/** How many clauses were found changed in each way between any two revisions; only the kinds that occur. */
export function countsByFoundKind(compared: readonly ComparedClause[]): ReadonlyMap<ChangeKind, number> {
  const counts = changeKindSchema.options.map(
    (kind) => [kind, compared.filter(({ kinds }) => kinds.some((found) => found === kind)).length] as const,
  );
  return new Map(counts.filter(([, count]) => count > 0));
}

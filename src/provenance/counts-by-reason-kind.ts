import { reasonKind, type Citation } from './citations.ts';
import { reasonKinds, type ReasonKind } from './reason-kinds.ts';

/** How many reasons there are of each kind, those with none among them, so that nobody cites the nearest recommendation. */
export function countsByReasonKind(citations: readonly Citation[]): ReadonlyMap<ReasonKind, number> {
  return new Map(
    reasonKinds.map((kind) => [kind, citations.filter(({ reason }) => reasonKind(reason) === kind).length] as const),
  );
}

import { reasonKind, type Citation } from './citations.ts';
import { reasonKinds, type ReasonKind } from '../model/reason-kinds.ts';

/** The number of reasons of each kind, including kinds without any. */
export function countByReasonKind(citations: readonly Citation[]): ReadonlyMap<ReasonKind, number> {
  return new Map(
    reasonKinds.map((kind) => [kind, citations.filter(({ reason }) => reasonKind(reason) === kind).length] as const),
  );
}

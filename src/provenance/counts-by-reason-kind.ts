import { reasonKind, type Citation } from './citations.ts';
import { say } from '../words/say.ts';
import { reasonKinds, type ReasonKind } from '../model/reason-kinds.ts';

/** The number of reasons of each kind that occurs, in words: `24 recommendations`, `1 law`. */
export function countReasons(citations: readonly Citation[]): readonly string[] {
  return [...countByReasonKind(citations).keys()].flatMap((kind) => {
    const named = Map.groupBy(
      citations.filter(({ reason }) => reasonKind(reason) === kind),
      ({ reason }) => reason.called,
    );
    return [...named].map(([name, { length }]) =>
      name === undefined
        ? say.reasons.counted[kind]({ count: length })
        : say.reasons.counted.own({ count: length, name }),
    );
  });
}

/** The number of reasons of each kind, including kinds without any. */
export function countByReasonKind(citations: readonly Citation[]): ReadonlyMap<ReasonKind, number> {
  return new Map(
    reasonKinds.map((kind) => [kind, citations.filter(({ reason }) => reasonKind(reason) === kind).length] as const),
  );
}

import type { Asked } from './copied.ts';

/** Consultations to which people can respond in the same other ways than online. */
export interface WaysToRespond {
  readonly consultations: readonly Asked[];
  readonly otherWays: Asked['otherWays'];
}

/** The consultations by their other ways to respond, so that equal ways are told once. Each group stands where its first one stood. */
export function waysToRespond(asked: readonly Asked[]): readonly WaysToRespond[] {
  const groups = Map.groupBy(asked, ({ otherWays }) => JSON.stringify(otherWays.map(({ way, text }) => [way, text])));
  return [...groups.values()].map((consultations) => ({
    consultations,
    otherWays: consultations[0]?.otherWays ?? [],
  }));
}

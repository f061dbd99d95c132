import type { OpenConsultation } from './copy-inputs.ts';

/** Consultations with the same ways to respond other than online. */
export interface WaysToRespond {
  readonly consultations: readonly OpenConsultation[];
  readonly otherWays: OpenConsultation['otherWays'];
}

/** Groups consultations by their other ways to respond, in order of first occurrence, so that equal ways are printed once. */
export function waysToRespond(open: readonly OpenConsultation[]): readonly WaysToRespond[] {
  const groups = Map.groupBy(open, ({ otherWays }) =>
    JSON.stringify(otherWays.map(({ way, value, text }) => [way, value, text])),
  );
  return [...groups.values()].map((consultations) => ({
    consultations,
    otherWays: consultations[0]?.otherWays ?? [],
  }));
}

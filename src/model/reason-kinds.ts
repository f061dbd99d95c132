/** The kinds of reason. Each is the key under which a reason of that kind names its cause. */
export const reasonKinds = [
  'recommendation',
  'point',
  'action',
  'consultation',
  'response',
  'law',
  'inspection',
  'review',
  'correction',
  'decision',
] as const;
export type ReasonKind = (typeof reasonKinds)[number];

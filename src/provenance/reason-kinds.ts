/** The kinds of reason: each is the name of the cause that a reason of the kind gives. */
export const reasonKinds = [
  'recommendation',
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

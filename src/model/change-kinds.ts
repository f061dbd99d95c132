/** The kinds of change between two revisions, in the order of the glossary. */
export const changeKinds = ['added', 'removed', 'amended', 'moved', 'renumbered', 'split', 'merged'] as const;
export type ChangeKind = (typeof changeKinds)[number];

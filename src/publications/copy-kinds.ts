/** The copies of a revision: the text as it stands, or with its changes marked; for most readers, or in large print. */
export const copyKinds = ['clean', 'marked', 'large print'] as const;

/** What a copy of a revision is called. */
export type CopyKind = (typeof copyKinds)[number];

/**
 * Texts beside the Code, by the type of their node: each stands in a box under its label and binds nobody. Everything
 * that reads or prints them goes by this table.
 */
export const asides = {
  /** `<Note>…</Note>`: guidance beside the text, not part of the Code. */
  note: { tag: 'Note', label: 'Note' },
  /** `<Example>…</Example>`: how the clause would work in a case. */
  example: { tag: 'Example', label: 'Example' },
} as const satisfies Readonly<Record<string, Aside>>;

/** What is printed of a text beside the Code. */
interface Aside {
  /** The tag by which a clause holds it. */
  readonly tag: string;
  /** The word above it. */
  readonly label: string;
}

export type AsideType = keyof typeof asides;

/** Whether a node is a text beside the Code. */
export function isAside<Node extends { readonly type: string }>(
  node: Node,
): node is Extract<Node, { readonly type: AsideType }> {
  return Object.hasOwn(asides, node.type);
}

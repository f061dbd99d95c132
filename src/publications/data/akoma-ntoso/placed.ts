import type { Deletion, Insertion, Merged, Moved, MovedAway, Split } from '../../../redline/redline-tree.ts';
import type { Mark } from './writing.ts';

/** A node with what the marks around it say of it. */
export interface Placed<Plain> {
  /** Absent where it was moved away from here. */
  readonly node?: Plain;
  readonly mark?: Mark;
  /** The class that tells of a move, a split or a merge. */
  readonly look: { readonly class?: string };
}

/** What a node and a mark have in common. */
export interface Typed {
  readonly type: string;
}

type AnyMark<Plain> = Insertion<Plain> | Deletion<Plain> | Moved<Plain> | MovedAway | Split<Plain> | Merged<Plain>;

/**
 * The nodes without the marks that lie around them, each with what its marks say.
 *
 * @param isPlain tells a node from a mark
 * @param mark what lies around them all
 */
export function placed<Plain extends Typed>(
  nodes: readonly (Plain | AnyMark<Plain>)[],
  isPlain: (node: Typed) => node is Plain,
  mark: Mark | undefined,
): readonly Placed<Plain>[] {
  const inside = mark === undefined ? {} : { mark };
  return nodes.flatMap((node): readonly Placed<Plain>[] => {
    if (isPlain(node)) return [{ node, ...inside, look: {} }];
    switch (node.type) {
      case 'insertion':
        return node.children.map((child) => ({ node: child, mark: 'ins', look: {} }));
      case 'deletion':
        return node.children.map((child) => ({ node: child, mark: 'del', look: {} }));
      case 'moved':
        return node.children.map((child) => ({ node: child, ...inside, look: { class: `moved moved-${node.key}` } }));
      case 'movedAway':
        return [{ look: { class: `moved-away moved-${node.key}` } }];
      case 'split':
      case 'merged':
        return node.children.map((child) => ({ node: child, ...inside, look: { class: node.type } }));
      default:
        return node satisfies never;
    }
  });
}

import type { ElementContent } from 'xast';
import {
  describeMerged,
  describeSplit,
  fromClause,
  mergedWithAbove,
  movedAway,
  movedHere,
  nowInClause,
  splitFromAbove,
  type DivisibleType,
} from '../../../redline/mark-words.ts';
import type { NumberedItem, NumbersBefore } from '../../../redline/item-numbers.ts';
import type { Block } from '../../../model/clause-tree.ts';
import type {
  Deletion,
  Insertion,
  Merged,
  Moved,
  MovedAway,
  MovedFromClause,
  MovedToClause,
  RedlineBlock,
  Reshaped,
  Split,
} from '../../../redline/redline-tree.ts';
import type { DocumentContext, Mark } from './document-context.ts';

/** What a mark says: words, or words that have their own marks. */
export type Note = string | readonly ElementContent[];

/** A node without the marks around it, and what those marks say. */
export interface UnwrappedNode<Plain> {
  /** Absent where it moved away from here. */
  readonly node?: Plain;
  readonly mark?: Mark;
  /** The class for a move, a new shape, a split or a merge. */
  readonly attributes: { readonly class?: string };
  /** The same in words, from the outside in. */
  readonly notes: readonly Note[];
  /** In reshaped text: the numbers that its items had. */
  readonly reshaped?: NumbersBefore;
  /** In reshaped text: whether it is a paragraph that had no number. */
  readonly hasNewNumber?: true;
}

/** What nodes and marks have in common. */
export interface TypedNode {
  readonly type: string;
}

type MarkedNode<Plain> =
  | Plain
  | Insertion<Plain>
  | Deletion<Plain>
  | Moved<Plain | Reshaped<Block, RedlineBlock>>
  | MovedAway
  | MovedFromClause<MarkedNode<Plain>>
  | MovedToClause<Plain>
  | Reshaped<Block, RedlineBlock>
  | Split<Plain>
  | Merged<Plain>;

/** What unwrapping depends on, other than the nodes. */
interface UnwrapContext<Plain extends TypedNode> {
  /** Whether something is a node and not a mark. */
  readonly isPlain: (node: TypedNode) => node is Plain;
  /** The mark around all of them. */
  readonly mark: Mark | undefined;
  readonly labelOf: DocumentContext['labelOf'];
  /** Unwraps reshaped blocks. */
  readonly reshaped?: (node: Reshaped<Block, RedlineBlock>) => readonly UnwrappedNode<Plain>[];
  /** Which piece a single item of a split or merge is. */
  readonly piece?: NumberedItem['piece'];
}

/** Removes the marks around nodes, and gives each node what its marks say. */
export function unwrapMarks<Plain extends TypedNode>(
  nodes: readonly MarkedNode<Plain>[],
  context: UnwrapContext<Plain>,
): readonly UnwrappedNode<Plain>[] {
  const { isPlain, mark, labelOf } = context;
  const inside = mark === undefined ? {} : { mark };
  return nodes.flatMap((node): readonly UnwrappedNode<Plain>[] => {
    if (isPlain(node)) return [{ node, ...inside, attributes: {}, notes: [] }];
    switch (node.type) {
      case 'insertion':
        return node.children.map((child) => ({ node: child, mark: 'ins', attributes: {}, notes: [] }));
      case 'deletion':
        return node.children.map((child) => ({ node: child, mark: 'del', attributes: {}, notes: [] }));
      case 'moved':
        return underNote(movedHere(node.key), `moved moved-${node.key}`, unwrapMarks(node.children, context));
      case 'movedAway':
        return [{ attributes: { class: `moved-away moved-${node.key}` }, notes: [movedAway(node.key)] }];
      case 'movedFromClause':
        return underNote(
          fromClause(labelOf(node.clause, 'before'), node.key),
          `moved-from-clause moved-${node.key}`,
          unwrapMarks(node.children, context),
        );
      case 'movedToClause':
        return [
          {
            attributes: { class: `moved-to-clause moved-${node.key}` },
            notes: [nowInClause(labelOf(node.clause, 'after'), node.key)],
          },
        ];
      case 'reshaped':
        return context.reshaped?.(node) ?? [];
      case 'split':
      case 'merged':
        return node.children.map((child, index) => ({
          node: child,
          ...inside,
          attributes: { class: node.type },
          notes: pieceNotes(node.type, child.type, context.piece ?? { index, of: node.children.length }),
        }));
      default:
        return node satisfies never;
    }
  });
}

/** Nodes under a note, which is said once, and all of a class. */
export function underNote<Plain>(
  note: string,
  name: string,
  nodes: readonly UnwrappedNode<Plain>[],
): readonly UnwrappedNode<Plain>[] {
  return nodes.map((one, index) => ({
    ...one,
    attributes: { class: one.attributes.class === undefined ? name : `${name} ${one.attributes.class}` },
    notes: index === 0 ? [note, ...one.notes] : one.notes,
  }));
}

function pieceNotes(
  mark: 'split' | 'merged',
  type: string,
  { index, of }: NonNullable<NumberedItem['piece']>,
): readonly string[] {
  const kind = divisible.find((one) => one === type) ?? 'paragraph';
  if (index === 0) return [mark === 'split' ? describeSplit(kind, of) : describeMerged(kind, of)];
  if (kind !== 'listItem') return [];
  return [mark === 'split' ? splitFromAbove : mergedWithAbove];
}

const divisible: readonly DivisibleType[] = ['paragraph', 'listItem', 'numbered'];

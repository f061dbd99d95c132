import { nodes, type NodeLevel } from '../../model/nodes.ts';
import type { MarkProperty, MarkType, Redline } from '../redline-tree.ts';

/** Any node of a redline, with everything that a mark is made of. */
export interface AnyNode extends Readonly<Partial<Record<MarkProperty, unknown>>> {
  readonly type: string;
  readonly children?: readonly AnyNode[];
}

/** A redline without one of its marks. */
interface WithoutMark {
  /** The mark: `insertion of a row`, or `was of a list`. */
  readonly mark: string;
  readonly redline: Redline;
}

/**
 * The redline without each of its marks, one at a time, as printers show it that fail to print the mark: the nodes in it
 * as if they had none, or not at all.
 */
export function withoutEachMark(redline: Redline): readonly WithoutMark[] {
  return childrenWithout(redline, 'block').map(({ mark, left }) => ({ mark, redline: asRedline(left) }));
}

/** The redline as a printer shows it that knows nothing of one kind of mark. */
export function withoutMarks(redline: Redline, mark: string): Redline {
  const first = withoutEachMark(redline).find((one) => one.mark === mark);
  return first === undefined ? redline : withoutMarks(first.redline, mark);
}

/** Something without one mark, and the mark. */
interface RemovedMark<Left> {
  readonly mark: string;
  readonly left: Left;
}

const marks: Readonly<Record<MarkType, true>> = {
  insertion: true,
  deletion: true,
  moved: true,
  movedAway: true,
  movedFromClause: true,
  movedToClause: true,
  reshaped: true,
  split: true,
  merged: true,
};
const markProperties: Readonly<Record<MarkProperty, true>> = { was: true, only: true, columns: true };

const levelNames: Readonly<Record<NodeLevel, string>> = {
  inline: 'words',
  block: 'a block',
  item: 'an item',
  row: 'a row',
  cell: 'a cell',
};

function childrenWithout(node: AnyNode, level: NodeLevel): readonly RemovedMark<AnyNode>[] {
  const children = node.children ?? [];
  return children.flatMap((child, index) =>
    nodesWithout(child, level).map(({ mark, left }) => ({
      mark,
      left: { ...node, children: children.toSpliced(index, 1, ...left) },
    })),
  );
}

/** What is left in the place of a node without each of the marks in it. */
function nodesWithout(node: AnyNode, level: NodeLevel): readonly RemovedMark<readonly AnyNode[]>[] {
  const inside = childrenWithout(node, levelIn(node) ?? level).flatMap(({ mark, left }) => {
    if (left.type !== 'moved' || level !== 'block') return [{ mark, left: [left] }];
    // A move of nothing is the same as without the move.
    return left.children?.length === 0 ? [] : [{ mark, left: aroundOneBlock(left) }];
  });
  if (Object.hasOwn(marks, node.type)) {
    const mark = nameOfMark(node.type, level);
    return [
      { mark, left: node.children ?? [] },
      ...(node.children === undefined ? [] : [{ mark, left: [] }]),
      ...inside,
    ];
  }
  const properties = Object.keys(markProperties).filter((property) => property in node);
  return [
    ...properties.map((property) => ({
      mark: nameOfMarkProperty(property, node.type),
      left: [{ ...node, [property]: undefined }],
    })),
    ...(node.only === 'before' ? [{ mark: nameOfMarkProperty('only', node.type), left: node.children ?? [] }] : []),
    ...inside,
  ];
}

/** Blocks that moved, only one of them in the mark. */
function aroundOneBlock(moved: AnyNode): readonly AnyNode[] {
  const children = moved.children ?? [];
  const first = children.find(({ type }) => type === 'reshaped' || !Object.hasOwn(marks, type));
  return children.map((child) => (child === first ? { ...moved, children: [child] } : child));
}

/** The name of a mark that wraps nodes at a level, or replaces them. */
export function nameOfMark(mark: string, level: NodeLevel): string {
  return `${mark} of ${levelNames[level]}`;
}

/** The name of a mark that is a property of a node. */
export function nameOfMarkProperty(property: string, type: string): string {
  return `${property} of ${type}`;
}

const contents: ReadonlyMap<string, NodeLevel | 'nothing'> = new Map(
  Object.entries(nodes).map(([type, definition]) => [type, definition.contains]),
);

/** The level of the children of a node; undefined for a mark, which has those of its own level. */
export function levelIn({ type }: AnyNode): NodeLevel | undefined {
  const level = contents.get(type);
  return level === 'nothing' ? undefined : level;
}

/** A redline with a mark more or less is a redline, which the compiler cannot know. */
export function asRedline(node: AnyNode): Redline {
  // Without the properties that were set to undefined.
  // oxlint-disable-next-line typescript/consistent-type-assertions
  return JSON.parse(JSON.stringify(node)) as Redline;
}

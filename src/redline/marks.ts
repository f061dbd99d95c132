import type { MarkType, Redline, RedlineBlock, RedlineNode } from './redline-tree.ts';

/** Any node of a redline or clause tree. */
interface TreeNode {
  readonly type: string;
  readonly value?: string;
  readonly was?: unknown;
  readonly only?: unknown;
  readonly columns?: unknown;
  readonly children?: readonly TreeNode[];
}

/** Whether a reader sees a mark as one of its own. `movedAway` is the other end of `moved`. */
const isCounted: Readonly<Record<MarkType, boolean>> = {
  insertion: true,
  deletion: true,
  moved: true,
  movedAway: false,
  movedFromClause: true,
  movedToClause: false,
  reshaped: true,
  split: true,
  merged: true,
};

const countedTypes: ReadonlySet<string> = new Set(
  Object.entries(isCounted).flatMap(([type, counted]) => (counted ? [type] : [])),
);

/** Whether the node is or contains a mark, or has an attribute or characters that changed. */
export function hasMarks(node: Redline | RedlineNode): boolean {
  return isMarked(node);
}

function isMarked({ type, was, only, columns, children = [] }: TreeNode): boolean {
  if (was !== undefined || only !== undefined || columns !== undefined) return true;
  return Object.hasOwn(isCounted, type) || children.some(isMarked);
}

/**
 * How many marks a reader sees: insertions, deletions, moves (counted once), splits, merges, reshaped text, and nodes
 * with a changed attribute, order of columns or emphasis. Words that differ in characters alone count once together.
 */
export function countMarks(node: Redline | RedlineNode): number {
  return count(node) + (hasOtherCharacters(node) ? 1 : 0);
}

function count(node: TreeNode): number {
  const hasChanged = node.was !== undefined && node.type !== 'text';
  const ownCount =
    countedTypes.has(node.type) || hasChanged || node.only !== undefined || node.columns !== undefined ? 1 : 0;
  return (node.children ?? []).reduce((sum, child) => sum + count(child), ownCount);
}

/** Whether some words differ in characters alone, such as quotation marks. */
export function hasChangedCharacters(node: Redline | RedlineNode): boolean {
  return hasOtherCharacters(node);
}

function hasOtherCharacters({ type, was, children = [] }: TreeNode): boolean {
  return (type === 'text' && was !== undefined) || children.some(hasOtherCharacters);
}

/** Whether the only marks are changed numbers of numbered paragraphs. */
export function isOnlyRenumbered(node: Redline | RedlineNode): boolean {
  return count(node) > 0 && countMarks(node) === countRenumbered(node);
}

function countRenumbered(node: TreeNode): number {
  const ownCount = node.type === 'numbered' && node.was !== undefined ? 1 : 0;
  return (node.children ?? []).reduce((sum, child) => sum + countRenumbered(child), ownCount);
}

type WordMark = 'insertion' | 'deletion';

/**
 * How many characters are inserted or deleted, or only one of both. Moving, splitting or merging text does not count.
 */
export function countMarkedCharacters(node: Redline | RedlineNode, only?: WordMark): number {
  return countCharacters(node, false, only);
}

function countCharacters(node: TreeNode, marked: boolean, only: WordMark | undefined): number {
  const isMark = node.type === 'insertion' || node.type === 'deletion';
  const inMark = marked || (isMark && (only === undefined || node.type === only));
  let count = inMark ? (node.value?.length ?? 0) : 0;
  for (const child of node.children ?? []) count += countCharacters(child, inMark, only);
  return count;
}

/** Joins neighbouring insertions, and neighbouring deletions. */
export function joinMarks(blocks: readonly RedlineBlock[]): readonly RedlineBlock[] {
  const joined: RedlineBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if ((block.type === 'insertion' || block.type === 'deletion') && last?.type === block.type) {
      joined[joined.length - 1] = { type: block.type, children: [...last.children, ...block.children] };
    } else {
      joined.push(block);
    }
  }
  return joined;
}

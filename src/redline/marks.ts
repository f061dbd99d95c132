import type { Redline, RedlineNode } from './redline-tree.ts';

/** Any node of a redline, or of a clause tree: what is looked at when marks are looked for. */
interface Marked {
  readonly type: string;
  readonly value?: string;
  readonly was?: unknown;
  readonly only?: unknown;
  readonly children?: readonly Marked[];
}

const markTypes: ReadonlySet<string> = new Set(['insertion', 'deletion', 'moved', 'split', 'merged']);

/** Whether the node is a mark, holds one, or had other attributes before. */
export function hasMarks(node: Redline | RedlineNode): boolean {
  return count(node) > 0;
}

/**
 * How many marks a reader meets: insertions, deletions, moves (one, though two places are marked), splits, merges, and
 * nodes whose attributes or stress changed.
 */
export function countMarks(node: Redline | RedlineNode): number {
  return count(node);
}

function count(node: Marked): number {
  const own = markTypes.has(node.type) || node.was !== undefined || node.only !== undefined ? 1 : 0;
  return (node.children ?? []).reduce((sum, child) => sum + count(child), own);
}

/** Whether the only marks are numbers that numbered paragraphs had before. */
export function isOnlyRenumbered(node: Redline | RedlineNode): boolean {
  return count(node) > 0 && count(node) === countRenumbered(node);
}

function countRenumbered(node: Marked): number {
  const own = node.type === 'numbered' && node.was !== undefined ? 1 : 0;
  return (node.children ?? []).reduce((sum, child) => sum + countRenumbered(child), own);
}

/** How many characters of text are inserted or deleted. Text that moved, was split or merged is not counted for that. */
export function markedCharacters(node: Redline | RedlineNode): number {
  return countCharacters(node, false);
}

function countCharacters(node: Marked, marked: boolean): number {
  const inMark = marked || node.type === 'insertion' || node.type === 'deletion';
  const own = inMark ? (node.value?.length ?? 0) : 0;
  return (node.children ?? []).reduce((sum, child) => sum + countCharacters(child, inMark), own);
}

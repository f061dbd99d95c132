import type { Block } from '../model/clause-tree.ts';
import type { MovableNode } from './find-moves.ts';
import type { Reader } from './reader.ts';
import { countCommonPairs, pairsOfAll, similarity, type WordPairs } from './similarity.ts';
import { numbersIn } from './unit-of-node.ts';

/** Minimum similarity of what was deleted and what was inserted for it to be one text that moved. */
const threshold = 0.5;
/** The share of a block's text that the other side has, if the block is one of several that the other side became. */
const minShare = 0.5;
/** Text of this many words is too short to tell. */
const minWords = 4;
/** Maximum number of comparisons for comparing all deleted blocks with all inserted ones. */
const maxComparisons = 2500;

/** A node that moved, or blocks that became others elsewhere: one that became several side by side, or the other way round. */
export interface MovedNodes<Node = MovableNode> {
  readonly from: readonly [Node, ...Node[]];
  readonly to: readonly [Node, ...Node[]];
}

/**
 * Pairs blocks that moved and became another kind of block, such as a paragraph that is a note elsewhere, or a table that
 * is several paragraphs; the most alike first, and none twice.
 *
 * @param deleted blocks side by side that may have moved, by mark
 */
export function movesAsOtherKind(
  deleted: readonly (readonly Block[])[],
  inserted: readonly (readonly Block[])[],
  reader: Reader,
): readonly MovedNodes<Block>[] {
  const [left, right] = [deleted.flat(), inserted.flat()];
  const [first] = left;
  if (first === undefined || right.length === 0 || left.length * right.length > maxComparisons) return [];
  if (areAllOfOneKind(first, [...left, ...right])) return [];
  const pairsOf = (block: Block): WordPairs => numbersIn(block, reader).pairs();
  const found: (MovedNodes<Block> & { readonly score: number })[] = [];
  const add = ([left, ...ofLeft]: readonly Block[], [right, ...ofRight]: readonly Block[]): void => {
    if (left === undefined || right === undefined) return;
    const moved = { from: [left, ...ofLeft], to: [right, ...ofRight] } as const;
    const score = areAllOfOneKind(left, [...ofLeft, ...moved.to])
      ? 0
      : similarity(pairsOfBlocks(moved.from, reader), pairsOfBlocks(moved.to, reader));
    if (score >= threshold) found.push({ ...moved, score });
  };
  for (const from of left) {
    if (pairsOf(from).length <= minWords) continue;
    for (const to of right) if (pairsOf(to).length > minWords) add([from], [to]);
    for (const blocks of inserted) {
      const parts = partsOf(from, blocks, pairsOf);
      if (parts.length > 1) add([from], parts);
    }
  }
  for (const to of right) {
    for (const blocks of deleted) {
      const parts = partsOf(to, blocks, pairsOf);
      if (parts.length > 1) add(parts, [to]);
    }
  }
  const used = new Set<Block>();
  return found
    .toSorted((a, b) => b.score - a.score)
    .filter(({ from, to }) => {
      const both = [...from, ...to];
      if (both.some((block) => used.has(block))) return false;
      for (const block of both) used.add(block);
      return true;
    });
}

/** The blocks from the first one that is mostly in a text to the last. */
function partsOf(whole: Block, blocks: readonly Block[], pairsOf: (block: Block) => WordPairs): readonly Block[] {
  const isPart = (block: Block): boolean => {
    const own = pairsOf(block);
    return own.length > minWords && countCommonPairs(own, pairsOf(whole)) >= minShare * own.length;
  };
  const first = blocks.findIndex(isPart);
  return first < 0 ? [] : blocks.slice(first, blocks.findLastIndex(isPart) + 1);
}

/** Whether two nodes are the same kind of block; numbered paragraphs are if they have the same id. */
export function isSameKind(from: MovableNode, to: MovableNode): boolean {
  return from.type === to.type && (from.type !== 'numbered' || to.type !== 'numbered' || from.id === to.id);
}

function areAllOfOneKind(first: Block, others: readonly Block[]): boolean {
  return others.every((block) => isSameKind(first, block));
}

function pairsOfBlocks(blocks: readonly Block[], reader: Reader): WordPairs {
  return pairsOfAll(blocks.map((block) => numbersIn(block, reader)));
}

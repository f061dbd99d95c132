import type { Block, TableRow } from '../model/clause-tree.ts';
import type { MovableNode } from './find-moves.ts';
import {
  isBlock,
  isItem,
  isRow,
  isTaken,
  looseSpans,
  wholeOf,
  type Holder,
  type Span,
  type Transfer,
} from './loose-text.ts';
import { bestCandidates } from './likely-pairs.ts';
import type { Reader } from './reader.ts';
import type { RedlineBlock, RedlineRow } from './redline-tree.ts';
import { isFootnoteOrFigure } from './separate-footnotes.ts';
import { countCommonPairs, similarity, type NumberedText } from './similarity.ts';
import { numbersIn } from './unit-of-node.ts';

/** Maximum number of comparisons for comparing all deleted nodes with all inserted ones. */
const maxComparisons = 2500;

/** A block, item or row by itself, with its words. */
interface Single extends NumberedText {
  readonly span: Span;
}

/** Whether text went to another clause as a node of another kind, such as a row that is a paragraph there. */
export function isOtherKind({ from, to }: Transfer): boolean {
  const [before, after] = [from.holder.nodes[0], to.holder.nodes[0]];
  return before !== undefined && after !== undefined && kindOf(before) !== kindOf(after);
}

/**
 * Deleted blocks, items and rows, each with an inserted node of another clause that is of another kind and has words in
 * common with it, the most alike first.
 *
 * @param areAlike whether two texts have enough in common
 */
export function pairsOfOtherKinds(
  holders: readonly Holder[],
  found: readonly Transfer[],
  areAlike: (from: Span, to: Span) => boolean,
  reader: Reader,
): readonly Transfer[] {
  const loose = holders.filter((holder) => !isTaken(holder, found));
  if (loose.every(({ nodes }) => nodes.every(isBlock))) return [];
  const singles = (side: Holder['side']): ReadonlyMap<string, readonly Single[]> =>
    Map.groupBy(
      loose
        .filter((holder) => holder.side === side)
        .flatMap((holder) => looseSpans(wholeOf(holder), found))
        .flatMap((span) => singlesIn(span, reader)),
      ({ span }) => kindOf(span.holder.nodes[0]),
    );
  const [before, after] = [singles('before'), singles('after')];
  const pairs = [...before].flatMap(([kind, left]) =>
    [...after].flatMap(([other, right]) => (kind === other ? [] : likelyPairs(left, right))),
  );
  return pairs
    .filter(([from, to]) => from.span.holder.clause !== to.span.holder.clause)
    .filter(([from, to]) => countCommonPairs(from.pairs(), to.pairs()) > 1 && areAlike(from.span, to.span))
    .map(([from, to]) => ({ from: from.span, to: to.span, alike: similarity(from.pairs(), to.pairs()) }))
    .toSorted((a, b) => b.alike - a.alike);
}

function singlesIn({ holder, start, end }: Span, reader: Reader): readonly Single[] {
  return holder.nodes.slice(start, end).flatMap((node, index) => {
    if (isBlock(node) && isFootnoteOrFigure(node)) return [];
    const { words, pairs } = numbersIn(node, reader);
    return [{ span: { holder, start: start + index, end: start + index + 1 }, words, pairs }];
  });
}

function likelyPairs(before: readonly Single[], after: readonly Single[]): readonly (readonly [Single, Single])[] {
  if (before.length * after.length <= maxComparisons)
    return before.flatMap((from) => after.map((to) => [from, to] as const));
  return bestCandidates(before, after).flatMap(([i, j]) => {
    const [from, to] = [before[i], after[j]];
    return from && to ? [[from, to] as const] : [];
  });
}

function kindOf(node: MovableNode | undefined): 'item' | 'row' | 'block' {
  if (node === undefined || isBlock(node)) return 'block';
  return isItem(node) ? 'item' : 'row';
}

/** Whether a node is in no transfer, nor is anything in it or around it. */
export function isLoose(span: Span, transfers: readonly Transfer[]): boolean {
  return !isTaken(span.holder, transfers) && looseSpans(span, transfers).length > 0;
}

/** Nodes as blocks, so that those of different kinds can be compared: the content of items, and rows as a table without columns. */
export function asBlocks(nodes: readonly MovableNode[]): readonly Block[] {
  const rows: readonly TableRow[] = nodes.filter(isRow);
  if (rows.length > 0) return [{ type: 'table', align: [], children: rows }];
  return nodes.flatMap((node: MovableNode): readonly Block[] => {
    if (isBlock(node)) return [node];
    return isItem(node) ? node.children : [];
  });
}

/** The rows of a table that other blocks became; undefined if anything stands beside it. */
export function rowsIn(compared: readonly RedlineBlock[]): readonly RedlineRow[] | undefined {
  const [only, ...others] = compared;
  if (only === undefined || others.length > 0) return undefined;
  if (only.type === 'reshaped') return rowsIn(only.children);
  return only.type === 'table' ? only.children : undefined;
}

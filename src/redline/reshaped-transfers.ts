import type { Block } from '../model/clause-tree.ts';
import {
  isBlock,
  isRow,
  isTaken,
  looseSpans,
  nodesOf,
  wholeOf,
  type Holder,
  type Span,
  type Transfer,
} from './loose-text.ts';
import { countMarkedCharacters } from './marks.ts';
import { asBlocks, isLoose, pairsOfOtherKinds, rowsIn } from './other-kind.ts';
import { redline } from './redline.ts';
import type { Reader } from './reader.ts';
import type { RedlineBlock } from './redline-tree.ts';
import { countCommonPairs, pairsOfAll } from './similarity.ts';
import { numbersIn } from './unit-of-node.ts';

/** Maximum number of pairs of spans that are tried. */
const maxTries = 100;
/** Fewest words, and the smallest share of them in common, of clauses without a known origin. */
const minWords = 8;
const minShare = 0.5;
/** The share of all characters that may be marked. */
const maxMarked = 0.5;

/**
 * Adds text that took another shape on its way to another clause, such as a paragraph that became an item of a list in a
 * merged clause. Between clauses without a known origin, most of the text must be the same.
 */
export function withReshapedTransfers(
  holders: readonly Holder[],
  found: readonly Transfer[],
  mayMove: (from: string, to: string) => boolean,
  reader: Reader,
): readonly Transfer[] {
  const spans = holders
    .filter((holder) => holder.nodes.every(isBlock) && !isTaken(holder, found))
    .flatMap((holder) => looseSpans(wholeOf(holder), found));
  const inserted = new Set(spans.filter(({ holder }) => holder.side === 'after'));
  const transfers = [...found];
  let tries = 0;
  for (const from of spans.filter(({ holder }) => holder.side === 'before')) {
    for (const to of inserted) {
      if (from.holder.clause === to.holder.clause) continue;
      if (!mayMove(from.holder.clause, to.holder.clause) && !areMostlyAlike(from, to, reader)) continue;
      tries += 1;
      const transfer = tries > maxTries ? undefined : reshapedTransfer(from, to);
      if (transfer === undefined) continue;
      transfers.push(transfer);
      inserted.delete(to);
      break;
    }
  }
  return withOtherKinds(holders, transfers, mayMove, reader);
}

/** Adds a row, item or block that became a node of another kind in another clause, such as a row that is a paragraph. */
function withOtherKinds(
  holders: readonly Holder[],
  found: readonly Transfer[],
  mayMove: (from: string, to: string) => boolean,
  reader: Reader,
): readonly Transfer[] {
  const areAlike = (from: Span, to: Span): boolean =>
    areMostlyAlike(from, to, reader, mayMove(from.holder.clause, to.holder.clause) ? 0 : minWords);
  let [transfers, tries] = [found, 0];
  for (const { from, to } of pairsOfOtherKinds(holders, found, areAlike, reader)) {
    if (!isLoose(from, transfers) || !isLoose(to, transfers)) continue;
    tries += 1;
    if (tries > maxTries) break;
    if (keepsMost(asBlocks(nodesOf(from)), asBlocks(nodesOf(to)), nodesOf(to).some(isRow)))
      transfers = [...transfers, { from, to }];
  }
  return transfers;
}

/** Whether at most half of the characters of two texts are marked, in the rows of one table if they are to be rows. */
function keepsMost(before: readonly Block[], after: readonly Block[], areRows: boolean): boolean {
  const compared = redline(treeOf(before), treeOf(after));
  if (areRows && rowsIn(compared.children) === undefined) return false;
  return countMarkedCharacters(compared) <= maxMarked * (charactersIn(before) + charactersIn(after));
}

/** Whether one of two spans has most of its pairs of neighbouring words from the other. */
function areMostlyAlike(from: Span, to: Span, reader: Reader, fewest = minWords): boolean {
  const pairs = ({ holder, start, end }: Span) =>
    pairsOfAll(holder.nodes.slice(start, end).map((node) => numbersIn(node, reader)));
  const [before, after] = [pairs(from), pairs(to)];
  const shorter = Math.min(before.length, after.length);
  return shorter >= fewest && countCommonPairs(before, after) >= minShare * shorter;
}

/** The part of two spans that is the same text in another shape; undefined if there is none. */
function reshapedTransfer(from: Span, to: Span): Transfer | undefined {
  const [before, after] = [nodesOf(from).filter(isBlock), nodesOf(to).filter(isBlock)];
  const { children } = redline(treeOf(before), treeOf(after));
  const isWhole = ({ type }: RedlineBlock): boolean => type === 'insertion' || type === 'deletion';
  const [first, last] = [
    children.findIndex((block) => !isWhole(block)),
    children.findLastIndex((block) => !isWhole(block)),
  ];
  const compared = children.slice(Math.max(first, 0), last + 1);
  if (!compared.some(({ type }) => type === 'reshaped')) return undefined;
  const trimmed = (span: Span, type: 'insertion' | 'deletion'): Span => {
    const count = (blocks: readonly RedlineBlock[]): number =>
      blocks.reduce((sum, block) => sum + (block.type === type ? block.children.length : 0), 0);
    const { holder, start, end } = span;
    return { holder, start: start + count(children.slice(0, first)), end: end - count(children.slice(last + 1)) };
  };
  const transfer = { from: trimmed(from, 'deletion'), to: trimmed(to, 'insertion') };
  const all = charactersIn(asBlocks(nodesOf(transfer.from))) + charactersIn(asBlocks(nodesOf(transfer.to)));
  return countMarkedCharacters({ type: 'redline', children: compared }) <= maxMarked * all ? transfer : undefined;
}

const treeOf = (children: readonly Block[]) => ({ type: 'clause' as const, children });

/** How many characters a redline marks in which nothing stayed. */
function charactersIn(blocks: readonly Block[]): number {
  return countMarkedCharacters(redline(undefined, treeOf(blocks)));
}

import type { Block } from '../model/clause-tree.ts';
import {
  isBlock,
  isItem,
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
    if (keepsMost({ from, to })) transfers = [...transfers, withNeighbours({ from, to }, transfers)];
  }
  return transfers;
}

/** Whether at most half of the characters of two texts are marked. */
function keepsMost(transfer: Transfer): boolean {
  const all = charactersOf(transfer.from) + charactersOf(transfer.to);
  return countMarked(transfer) <= maxMarked * all;
}

/** How many characters are marked; no number is more where text cannot be shown in the rows of one table as it has to. */
function countMarked({ from, to }: Transfer): number {
  const compared = redline(treeOf(asBlocks(nodesOf(from))), treeOf(asBlocks(nodesOf(to))));
  const isShown = !nodesOf(to).some(isRow) || rowsIn(compared.children) !== undefined;
  return isShown ? countMarkedCharacters(compared) : Infinity;
}

/** With more of the nodes beside both texts where that marks fewer characters: one row can become two paragraphs. */
function withNeighbours(transfer: Transfer, transfers: readonly Transfer[]): Transfer {
  const marked = countMarked(transfer);
  const wider = [
    ...widerSpans(transfer.from).map((from) => ({ added: from.added, transfer: { ...transfer, from: from.span } })),
    // Several items stay several, so that none can take in its neighbours.
    ...(nodesOf(transfer.to).some(isItem)
      ? []
      : widerSpans(transfer.to).map((to) => ({ added: to.added, transfer: { ...transfer, to: to.span } }))),
  ].find(
    ({ added, transfer: one }) => isLoose(added, transfers) && countMarked(one) < marked + charactersOf(added) / 2,
  );
  return wider === undefined ? transfer : withNeighbours(wider.transfer, transfers);
}

/** A span with the node before it, and with the one after it. */
function widerSpans({ holder, start, end }: Span): readonly { readonly span: Span; readonly added: Span }[] {
  return [
    ...(start > 0
      ? [{ span: { holder, start: start - 1, end }, added: { holder, start: start - 1, end: start } }]
      : []),
    ...(end < holder.nodes.length
      ? [{ span: { holder, start, end: end + 1 }, added: { holder, start: end, end: end + 1 } }]
      : []),
  ];
}

function charactersOf(span: Span): number {
  return charactersIn(asBlocks(nodesOf(span)));
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
  const all = charactersOf(transfer.from) + charactersOf(transfer.to);
  return countMarkedCharacters({ type: 'redline', children: compared }) <= maxMarked * all ? transfer : undefined;
}

const treeOf = (children: readonly Block[]) => ({ type: 'clause' as const, children });

/** How many characters a redline marks in which nothing stayed. */
function charactersIn(blocks: readonly Block[]): number {
  return countMarkedCharacters(redline(undefined, treeOf(blocks)));
}

import type { ClauseNode, Inline } from '../model/clause-tree.ts';
import { nodeDefinition } from '../model/nodes.ts';
import { bestCandidates } from './likely-pairs.ts';
import { markMoves } from './mark-moves.ts';
import type { Reader } from './reader.ts';
import type { RedlineBlock, RedlineNode } from './redline-tree.ts';
import { countCommonPairs, pairsOfAll, type NumberedText } from './similarity.ts';
import { numbersIn, numbersOf } from './unit-of-node.ts';

/** Largest product of old and new words of neighbouring blocks that are compared in another shape. */
export const maxProduct = 20_000_000;
/** Maximum number of comparisons for comparing all deleted texts with all inserted ones. */
const maxComparisons = 2500;
/** Minimum number of pairs of neighbouring words that what was deleted and what was inserted have in common. */
const minCommonPairs = 3;
/** The share of the shorter of both that those pairs must be. */
const minCommonShare = 0.1;
/** Pairs that a deleted and an inserted node have in common, or else the share of the shorter of the two. */
const minTextPairs = 7;
const minTextShare = 0.15;

/** Whether text was deleted and inserted that has words in common and did not just move. */
export function mayHaveChangedShape(run: readonly RedlineBlock[], reader: Reader): boolean {
  if (!sharesWords(run, reader)) return false;
  const moved = markMoves(run, reader, 'whole marks');
  return moved === run || sharesWords(moved, reader);
}

function sharesWords(run: readonly RedlineBlock[], reader: Reader): boolean {
  const marks: WordMark[] = [];
  for (const block of run) collectMarks(block, marks);
  const of = (type: WordMark['type']): readonly WordMark[] => marks.filter((mark) => mark.type === type);
  const [deletions, insertions] = [of('deletion'), of('insertion')];
  if (deletions.length === 0 || insertions.length === 0 || !marks.some(isWhole)) return false;
  const read = (mark: WordMark) => textsIn(mark, reader).map((text) => ({ ...text, isWhole: isWhole(mark) }));
  const [deleted, inserted] = [deletions.flatMap(read), insertions.flatMap(read)];
  // Longer text is not compared.
  if (countWords(deleted) * countWords(inserted) > maxProduct) return false;
  if (!shareText(deleted, inserted)) return false;
  const [pairsBefore, pairsAfter] = [pairsOfAll(deleted), pairsOfAll(inserted)];
  const fewest = Math.max(minCommonPairs, minCommonShare * Math.min(pairsBefore.length, pairsAfter.length));
  return countCommonPairs(pairsBefore, pairsAfter) >= fewest;
}

/** A text of a mark. */
interface MarkedText extends NumberedText {
  readonly isWhole: boolean;
}

const countWords = (texts: readonly NumberedText[]): number => texts.reduce((sum, { words }) => sum + words.length, 0);

/** Whether two texts, one of them a whole node, have a part in common and not only single phrases here and there. */
function shareText(deleted: readonly MarkedText[], inserted: readonly MarkedText[]): boolean {
  const share = (from: MarkedText | undefined, to: MarkedText | undefined): boolean => {
    if (!from || !to || (!from.isWhole && !to.isWhole)) return false;
    const fewest = Math.min(minTextPairs, minTextShare * Math.min(from.pairs().length, to.pairs().length));
    return countCommonPairs(from.pairs(), to.pairs()) >= fewest;
  };
  if (deleted.length * inserted.length <= maxComparisons) {
    return deleted.some((from) => inserted.some((to) => share(from, to)));
  }
  return bestCandidates(deleted, inserted).some(([i, j]) => share(deleted[i], inserted[j]));
}

type WordMark = Extract<RedlineNode, { readonly type: 'insertion' | 'deletion' }>;

function collectMarks(node: RedlineNode, marks: WordMark[]): void {
  if (node.type === 'insertion' || node.type === 'deletion') marks.push(node);
  else if (node.type !== 'link' && 'children' in node) for (const child of node.children) collectMarks(child, marks);
}

/** Whether a mark holds whole blocks, items or rows. */
function isWhole({ children: [first] }: WordMark): boolean {
  return first !== undefined && !isInline(first);
}

/** The words of each node in a mark; inline nodes are one text. */
function textsIn({ children }: WordMark, reader: Reader): readonly NumberedText[] {
  if (areInline(children)) return [numbersOf(children, reader)];
  return children.flatMap((child) => (isInline(child) ? [] : [numbersIn(child, reader)]));
}

function areInline(nodes: readonly ClauseNode[]): nodes is readonly Inline[] {
  return nodes.every(isInline);
}

function isInline(node: ClauseNode): node is Inline {
  return nodeDefinition(node.type).level === 'inline';
}

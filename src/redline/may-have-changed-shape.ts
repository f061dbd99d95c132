import type { Inline } from '../model/clause-tree.ts';
import { nodeDefinition } from '../model/nodes.ts';
import { bestCandidates } from './likely-pairs.ts';
import { markMoves } from './mark-moves.ts';
import type { Reader } from './reader.ts';
import type { RedlineBlock, RedlineNode } from './redline-tree.ts';
import { countCommonPairs, pairsOfAll, type NumberedText } from './similarity.ts';
import { numbersIn, numbersOf } from './unit-of-node.ts';
import type { WordRange } from './word-range.ts';

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
  const marks: WordMarks = { deletion: [], insertion: [] };
  for (const block of run) collectMarks(block, marks);
  if (marks.deletion.length === 0 || marks.insertion.length === 0) return false;
  if (!marks.deletion.some(isWhole) && !marks.insertion.some(isWhole)) return false;
  const [deleted, inserted] = [readMarks(marks.deletion, reader), readMarks(marks.insertion, reader)];
  // Longer text is not compared.
  if (countWords(deleted) * countWords(inserted) > maxProduct) return false;
  if (!shareText(deleted, inserted)) return false;
  const [pairsBefore, pairsAfter] = [pairsOfAll(deleted.map(textOf)), pairsOfAll(inserted.map(textOf))];
  const fewest = Math.max(minCommonPairs, minCommonShare * Math.min(pairsBefore.length, pairsAfter.length));
  return countCommonPairs(pairsBefore, pairsAfter) >= fewest;
}

/**
 * The neighbouring blocks of a run between which text that was deleted was inserted again, by index: the words of others
 * need not be aligned.
 */
export function spansOfSharedText(run: readonly RedlineBlock[], reader: Reader): readonly WordRange[] {
  const blocks = run.map((block) => {
    const marks: WordMarks = { deletion: [], insertion: [] };
    collectMarks(block, marks);
    return { deleted: readMarks(marks.deletion, reader), inserted: readMarks(marks.insertion, reader) };
  });
  const spans: { from: number; to: number }[] = [];
  blocks.forEach(({ deleted }, i) => {
    blocks.forEach(({ inserted }, j) => {
      const isKnown = spans.some(({ from, to }) => from <= Math.min(i, j) && Math.max(i, j) < to);
      if (!isKnown && shareText(deleted, inserted)) spans.push({ from: Math.min(i, j), to: Math.max(i, j) + 1 });
    });
  });
  return spans
    .toSorted((a, b) => a.from - b.from)
    .reduce<{ from: number; to: number }[]>((joined, span) => {
      const last = joined.at(-1);
      if (last !== undefined && span.from < last.to) last.to = Math.max(last.to, span.to);
      else joined.push({ ...span });
      return joined;
    }, []);
}

/** A text of a mark. */
interface MarkedText {
  readonly text: NumberedText;
  readonly isWhole: boolean;
}

const textOf = ({ text }: MarkedText): NumberedText => text;
const countWords = (texts: readonly MarkedText[]): number =>
  texts.reduce((sum, { text }) => sum + text.words.length, 0);

/** Whether two texts, one of them a whole node, have a part in common and not only single phrases here and there. */
function shareText(deleted: readonly MarkedText[], inserted: readonly MarkedText[]): boolean {
  const share = (from: MarkedText | undefined, to: MarkedText | undefined): boolean => {
    if (!from || !to || (!from.isWhole && !to.isWhole)) return false;
    const [before, after] = [from.text.pairs(), to.text.pairs()];
    return (
      countCommonPairs(before, after) >= Math.min(minTextPairs, minTextShare * Math.min(before.length, after.length))
    );
  };
  if (deleted.length * inserted.length <= maxComparisons) {
    return deleted.some((from) => inserted.some((to) => share(from, to)));
  }
  return bestCandidates(deleted.map(textOf), inserted.map(textOf)).some(([i, j]) => share(deleted[i], inserted[j]));
}

type WordMark = Extract<RedlineNode, { readonly type: 'insertion' | 'deletion' }>;

type WordMarks = Readonly<Record<WordMark['type'], WordMark[]>>;

function collectMarks(node: RedlineNode, marks: WordMarks): void {
  if (node.type === 'insertion' || node.type === 'deletion') marks[node.type].push(node);
  else if (node.type !== 'link' && 'children' in node) for (const child of node.children) collectMarks(child, marks);
}

/** Whether a mark holds whole blocks, items or rows. */
function isWhole({ children }: WordMark): boolean {
  return !areInline(children);
}

/** The nodes of a mark are on one level. */
function areInline(nodes: WordMark['children']): nodes is readonly Inline[] {
  const [first] = nodes;
  return first === undefined || nodeDefinition(first.type).level === 'inline';
}

/** The words of each whole node in marks; the inline nodes of a mark are one text. */
function readMarks(marks: readonly WordMark[], reader: Reader): readonly MarkedText[] {
  const texts: MarkedText[] = [];
  for (const { children } of marks) {
    if (areInline(children)) texts.push({ text: numbersOf(children, reader), isWhole: false });
    else for (const child of children) texts.push({ text: numbersIn(child, reader), isWhole: true });
  }
  return texts;
}

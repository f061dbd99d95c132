import type { WordRange } from './word-range.ts';
import type { NumberedWord } from './inline-items.ts';
import type { Partners } from './paired-words.ts';

/**
 * If a mark could be in several places because the words at its edge repeat, moves it to where a person would have made
 * the change: a whole sentence, or else from after one punctuation mark to after the next, or else from before one to
 * before the next, as in “North Field[, South Field]”, or else from a word.
 */
export function slideMarks(before: readonly NumberedWord[], after: readonly NumberedWord[], partners: Partners): void {
  slide(after, partners.before, partners.after);
  slide(before, partners.after, partners.before);
}

/** Slides each run of unpaired words that has nothing opposite it on the other side. */
function slide(words: readonly NumberedWord[], partnerOf: Int32Array, partnerOfOther: Int32Array): void {
  for (let from = 0; from < words.length; from += 1) {
    if ((partnerOf[from] ?? -1) >= 0) continue;
    let to = from + 1;
    while (to < words.length && (partnerOf[to] ?? -1) < 0) to += 1;
    const last = from === 0 ? -1 : (partnerOf[from - 1] ?? -1);
    const next = to === words.length ? partnerOfOther.length : (partnerOf[to] ?? -1);
    if (next === last + 1) slideRun(words, partnerOf, partnerOfOther, { from, to });
    from = to;
  }
}

function slideRun(
  words: readonly NumberedWord[],
  partnerOf: Int32Array,
  partnerOfOther: Int32Array,
  run: WordRange,
): void {
  const repeats = (earlier: number, later: number): boolean => words[earlier]?.number === words[later]?.number;
  const isPaired = (index: number): boolean => (partnerOf[index] ?? -1) >= 0;
  const length = run.to - run.from;
  let first = run.from;
  while (first > 0 && isPaired(first - 1) && repeats(first - 1, first - 1 + run.to - run.from)) first -= 1;
  let last = run.from;
  while (
    last + run.to - run.from < words.length &&
    isPaired(last + run.to - run.from) &&
    repeats(last, last + run.to - run.from)
  )
    last += 1;
  let best = run.from;
  for (let start = first; start <= last; start += 1)
    if (readability(words, start, length) > readability(words, best, length)) best = start;
  for (let start = run.from; start > best; start -= 1)
    movePartner(partnerOf, partnerOfOther, start - 1, start - 1 + run.to - run.from);
  for (let start = run.from; start < best; start += 1)
    movePartner(partnerOf, partnerOfOther, start + run.to - run.from, start);
}

/** Moves a partner from one word to another. */
function movePartner(partnerOf: Int32Array, partnerOfOther: Int32Array, from: number, to: number): void {
  const partner = partnerOf[from] ?? -1;
  partnerOf[from] = -1;
  partnerOf[to] = partner;
  partnerOfOther[partner] = to;
}

/** How easy a mark of some length is to read if it starts at a word: easiest at the start of a sentence. */
function readability(words: readonly NumberedWord[], start: number, length: number): number {
  const previous = words[start - 1]?.value ?? '.';
  if (isStop(previous)) return 4;
  if (isPause(previous)) return 3;
  const next = words[start + length]?.value ?? '.';
  if (isPause(words[start]?.value ?? '') && (isPause(next) || isStop(next))) return 2;
  return words[start]?.isWord ? 1 : 0;
}

const isStop = (word: string): boolean => /^[.!?]$/.test(word);
const isPause = (word: string): boolean => /^[,;:]$/.test(word);

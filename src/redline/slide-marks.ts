import type { Stretch } from './stretch.ts';
import type { NumberedWord } from './inline-items.ts';
import type { Partners } from './partners.ts';

/**
 * Moves a mark that could lie in several places, because the words at its edge repeat, to where a person would have
 * made the change: a whole sentence, else from one punctuation mark to the next, else from a word.
 */
export function slideMarks(before: readonly NumberedWord[], after: readonly NumberedWord[], partners: Partners): void {
  slide(after, partners.before, partners.after);
  slide(before, partners.after, partners.before);
}

/** Slides each run of words without partner that stands where the other side has nothing. */
function slide(words: readonly NumberedWord[], own: Int32Array, other: Int32Array): void {
  for (let from = 0; from < words.length; from += 1) {
    if ((own[from] ?? -1) >= 0) continue;
    let to = from + 1;
    while (to < words.length && (own[to] ?? -1) < 0) to += 1;
    const last = from === 0 ? -1 : (own[from - 1] ?? -1);
    const next = to === words.length ? other.length : (own[to] ?? -1);
    if (next === last + 1) slideRun(words, own, other, { from, to });
    from = to;
  }
}

function slideRun(words: readonly NumberedWord[], own: Int32Array, other: Int32Array, run: Stretch): void {
  const repeats = (earlier: number, later: number): boolean => words[earlier]?.number === words[later]?.number;
  const isPaired = (index: number): boolean => (own[index] ?? -1) >= 0;
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
  for (let start = first; start <= last; start += 1) if (ease(words, start) > ease(words, best)) best = start;
  for (let start = run.from; start > best; start -= 1) repair(own, other, start - 1, start - 1 + run.to - run.from);
  for (let start = run.from; start < best; start += 1) repair(own, other, start + run.to - run.from, start);
}

/** Gives the partner of one word to another. */
function repair(own: Int32Array, other: Int32Array, from: number, to: number): void {
  const partner = own[from] ?? -1;
  own[from] = -1;
  own[to] = partner;
  other[partner] = to;
}

/** How easily a mark that starts at a word is read: most at the start of a sentence. */
function ease(words: readonly NumberedWord[], start: number): number {
  const previous = words[start - 1]?.value ?? '.';
  if (/^[.!?]$/.test(previous)) return 3;
  if (/^[,;:]$/.test(previous)) return 2;
  return words[start]?.spoken ? 1 : 0;
}

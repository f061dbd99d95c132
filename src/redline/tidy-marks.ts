import type { WordRange } from './word-range.ts';
import type { NumberedWord } from './inline-items.ts';
import { unpair, type Partners } from './paired-words.ts';

/**
 * Unchanged words between two marks are an island. Larger islands than this are never marked to join their neighbours.
 */
const maxIslandWords = 2;
/** If less than this share of a sentence's words stays, in several places, the sentence is shown as rewritten. */
const minShare = 0.25;

/** Neighbouring words that stay, and how much is marked before them. */
interface Island {
  readonly before: WordRange;
  readonly words: number;
  readonly characters: number;
  /** Characters deleted or inserted, whichever is more, since the previous island or the start. */
  readonly markedBefore: number;
}

/**
 * Separates words from their partners where marks would be hard to read: an island of one or two words between larger
 * marks joins them, and a sentence that keeps little becomes one deletion and one insertion.
 */
export function tidyMarks(
  before: readonly NumberedWord[],
  after: readonly NumberedWord[],
  left: WordRange,
  right: WordRange,
  partners: Partners,
): void {
  const { islands, markedAtEnd } = findIslands(before, after, left, right, partners);
  const { remaining, end } = joinMarks(islands, markedAtEnd);
  const marks = remaining.filter((island) => island.markedBefore > 0).length + (end > 0 ? 1 : 0);
  const wordCount = Math.max(countWords(before, left), countWords(after, right));
  const remainingWords = remaining.reduce((sum, island) => sum + island.words, 0);
  const rewritten = marks >= 2 && remainingWords < minShare * wordCount;
  const unmarked = new Set(rewritten ? [] : remaining.map((island) => island.before));
  for (const island of islands) {
    if (unmarked.has(island.before)) continue;
    for (let index = island.before.from; index < island.before.to; index += 1) unpair(partners, index);
  }
}

function findIslands(
  before: readonly NumberedWord[],
  after: readonly NumberedWord[],
  left: WordRange,
  right: WordRange,
  partners: Partners,
): { islands: readonly Island[]; markedAtEnd: number } {
  const islands: Island[] = [];
  let [i, j] = [left.from, right.from];
  for (let from = left.from; from < left.to;) {
    const partner = partners.after[from] ?? -1;
    if (partner < 0) {
      from += 1;
      continue;
    }
    let to = from + 1;
    while (to < left.to && partners.after[to] === partner + to - from) to += 1;
    islands.push({
      before: { from, to },
      words: countWords(before, { from, to }),
      characters: countCharacters(before, from, to),
      markedBefore: Math.max(countCharacters(before, i, from), countCharacters(after, j, partner)),
    });
    [i, j, from] = [to, partner + to - from, to];
  }
  return { islands, markedAtEnd: Math.max(countCharacters(before, i, left.to), countCharacters(after, j, right.to)) };
}

/** The islands that stay. The mark before each has grown by the islands that were joined. */
function joinMarks(islands: readonly Island[], markedAtEnd: number): { remaining: readonly Island[]; end: number } {
  const remaining = [...islands];
  let end = markedAtEnd;
  for (let index = 0; index < remaining.length;) {
    const [island, next] = [remaining[index], remaining[index + 1]];
    const markedAfter = next?.markedBefore ?? end;
    if (!island || !isOutweighed(island, markedAfter)) {
      index += 1;
      continue;
    }
    const marked = island.markedBefore + island.characters + markedAfter;
    remaining.splice(index, 1);
    if (next) remaining[index] = { ...next, markedBefore: marked };
    else end = marked;
    // The larger mark may now outweigh the previous island too.
    index = Math.max(0, index - 1);
  }
  return { remaining, end };
}

function isOutweighed(island: Island, markedAfter: number): boolean {
  return island.words <= maxIslandWords && island.characters <= island.markedBefore && island.characters <= markedAfter;
}

function countCharacters(words: readonly NumberedWord[], from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index += 1) count += words[index]?.value.length ?? 0;
  return count;
}

function countWords(words: readonly NumberedWord[], { from, to }: WordRange): number {
  let count = 0;
  for (let index = from; index < to; index += 1) if (words[index]?.isWord) count += 1;
  return count;
}

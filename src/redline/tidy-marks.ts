import type { Stretch } from './stretch.ts';
import type { NumberedWord } from './inline-items.ts';
import { unpair, type Partners } from './partners.ts';

/** Words that stay between two marks are an island; one of more words than this is never marked to join its neighbours. */
const smallIsland = 2;
/** A sentence of which less than this share of words stays, in several places, is shown as rewritten. */
const leastShare = 0.25;

/** Neighbouring words that stay, and how much is marked before and after them. */
interface Island {
  readonly before: Stretch;
  readonly spoken: number;
  readonly characters: number;
  /** Characters deleted or inserted, whichever are more, since the island before or the start. */
  readonly markedBefore: number;
}

/**
 * Parts words from their partners where marks would be hard to read: an island of a word or two between larger marks
 * joins them, and a sentence of which little stays is one deletion and one insertion.
 */
export function tidyMarks(
  before: readonly NumberedWord[],
  after: readonly NumberedWord[],
  left: Stretch,
  right: Stretch,
  partners: Partners,
): void {
  const { islands, markedAtEnd } = findIslands(before, after, left, right, partners);
  const { kept, end } = joinMarks(islands, markedAtEnd);
  const marks = kept.filter((island) => island.markedBefore > 0).length + (end > 0 ? 1 : 0);
  const spoken = Math.max(countSpoken(before, left), countSpoken(after, right));
  const stays = kept.reduce((sum, island) => sum + island.spoken, 0);
  const rewritten = marks >= 2 && stays < leastShare * spoken;
  const remaining = new Set(rewritten ? [] : kept.map((island) => island.before));
  for (const island of islands) {
    if (remaining.has(island.before)) continue;
    for (let index = island.before.from; index < island.before.to; index += 1) unpair(partners, index);
  }
}

function findIslands(
  before: readonly NumberedWord[],
  after: readonly NumberedWord[],
  left: Stretch,
  right: Stretch,
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
      spoken: countSpoken(before, { from, to }),
      characters: countCharacters(before, from, to),
      markedBefore: Math.max(countCharacters(before, i, from), countCharacters(after, j, partner)),
    });
    [i, j, from] = [to, partner + to - from, to];
  }
  return { islands, markedAtEnd: Math.max(countCharacters(before, i, left.to), countCharacters(after, j, right.to)) };
}

/** The islands that stay, each with the mark before it grown by those that do not. */
function joinMarks(islands: readonly Island[], markedAtEnd: number): { kept: readonly Island[]; end: number } {
  const kept = [...islands];
  let end = markedAtEnd;
  for (let index = 0; index < kept.length;) {
    const [island, next] = [kept[index], kept[index + 1]];
    const markedAfter = next?.markedBefore ?? end;
    if (!island || !isOutweighed(island, markedAfter)) {
      index += 1;
      continue;
    }
    const grown = island.markedBefore + island.characters + markedAfter;
    kept.splice(index, 1);
    if (next) kept[index] = { ...next, markedBefore: grown };
    else end = grown;
    // The mark has grown, so it may outweigh the island before it too.
    index = Math.max(0, index - 1);
  }
  return { kept, end };
}

function isOutweighed(island: Island, markedAfter: number): boolean {
  return island.spoken <= smallIsland && island.characters <= island.markedBefore && island.characters <= markedAfter;
}

function countCharacters(words: readonly NumberedWord[], from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index += 1) count += words[index]?.value.length ?? 0;
  return count;
}

function countSpoken(words: readonly NumberedWord[], { from, to }: Stretch): number {
  let count = 0;
  for (let index = from; index < to; index += 1) if (words[index]?.spoken) count += 1;
  return count;
}

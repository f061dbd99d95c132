/**
 * How alike two texts are: by their neighbouring words. Two sentences about different things share `the`, `of` and
 * `must`, but seldom two words in a row; so pairs of words tell a rewording from a coincidence where single words do not.
 */
export type WordPairs = Float64Array;

/** Stand before the first and after the last word, so that a text of one word has pairs too. */
const edge = 0;
/** Words are numbered from 1 (`vocabulary.ts`), below this. */
const most = 2 ** 26;

/** The neighbouring words of a text, given as numbers of words in order, sorted for `commonPairs`. */
export function wordPairs(words: readonly number[]): WordPairs {
  if (words.length === 0) return new Float64Array(0);
  const pairs = new Float64Array(words.length + 1);
  for (let index = 0; index <= words.length; index += 1) {
    pairs[index] = (words[index - 1] ?? edge) * most + (words[index] ?? edge);
  }
  return pairs.sort();
}

/** How many pairs two texts have in common; a pair that stands twice in both counts twice. */
export function commonPairs(before: WordPairs, after: WordPairs): number {
  let count = 0;
  let i = 0;
  let j = 0;
  while (i < before.length && j < after.length) {
    const difference = (before[i] ?? 0) - (after[j] ?? 0);
    if (difference === 0) count += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return count;
}

/** How many words two texts have in common at their start and end; no more than they have pairs in common. */
export function sharedEdges(before: readonly number[], after: readonly number[]): number {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (start + end < shorter && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return start + end;
}

/** From 0, nothing in common, to 1, the same words in the same order (Dice's coefficient). */
export function likeness(before: WordPairs, after: WordPairs): number {
  const total = before.length + after.length;
  return total === 0 ? 0 : (2 * commonPairs(before, after)) / total;
}

/**
 * Measures similarity by pairs of neighbouring words. Sentences about different things share `the`, `of` and `must`,
 * but seldom two words in a row, so pairs distinguish a rewording from a coincidence, and single words do not.
 */
export type WordPairs = Float64Array;

/** Placed before the first and after the last word, so that a text of one word has pairs too. */
const edge = 0;
/** Words are numbered from 1 (`reader.ts`), below this. */
export const wordLimit = 2 ** 26;

/**
 * The pairs of neighbouring words of a text, sorted for `countCommonPairs`.
 *
 * @param words numbers of the words, in order
 */
export function wordPairs(words: readonly number[]): WordPairs {
  if (words.length === 0) return new Float64Array(0);
  const pairs = new Float64Array(words.length + 1);
  for (let index = 0; index <= words.length; index += 1) {
    pairs[index] = (words[index - 1] ?? edge) * wordLimit + (words[index] ?? edge);
  }
  return pairs.length <= fewPairs ? sortFew(pairs) : pairs.sort();
}

/** Up to this many pairs, which is a long sentence, the sort below is twice as fast as that of the platform. */
const fewPairs = 64;

function sortFew(pairs: WordPairs): WordPairs {
  for (let index = 1; index < pairs.length; index += 1) {
    const pair = pairs[index] ?? 0;
    let place = index;
    for (; place > 0 && (pairs[place - 1] ?? 0) > pair; place -= 1) pairs[place] = pairs[place - 1] ?? 0;
    pairs[place] = pair;
  }
  return pairs;
}

/** The numbers of the words of a text, and their pairs, which are found when they are first needed. */
export interface NumberedText {
  readonly words: readonly number[];
  readonly pairs: () => WordPairs;
}

/** A text of some words. */
export function numberedText(words: readonly number[]): NumberedText {
  let pairs: WordPairs | undefined;
  return { words, pairs: () => (pairs ??= wordPairs(words)) };
}

/** The pairs of several texts, sorted together. */
export function pairsOfAll(texts: readonly NumberedText[]): WordPairs {
  const pairs = texts.map((text) => text.pairs());
  const [first, ...others] = pairs;
  if (first !== undefined && others.length === 0) return first;
  const all = new Float64Array(pairs.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const own of pairs) {
    all.set(own, at);
    at += own.length;
  }
  return all.sort();
}

/** How many pairs two texts have in common; a pair that is twice in both counts twice. */
export function countCommonPairs(before: WordPairs, after: WordPairs): number {
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

/** How many words are equal at the start and end of two texts; never more than their common pairs. */
export function countSharedEdges(before: readonly number[], after: readonly number[]): number {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (start + end < shorter && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return start + end;
}

/** From 0 (nothing in common) to 1 (the same words in the same order): Dice's coefficient. */
export function similarity(before: WordPairs, after: WordPairs): number {
  const total = before.length + after.length;
  return total === 0 ? 0 : (2 * countCommonPairs(before, after)) / total;
}

import { isWord, splitWords } from './words.ts';

/**
 * The share of a text's words, from 0 to 1, that come from other texts: words with the same neighbour there. A single
 * `the` or `must` in common proves nothing. For a text without words the share is 1.
 */
export function shareOfWords(text: string, origins: readonly string[]): number {
  const originPairs = new Set(origins.flatMap((origin) => pairs(wordsIn(origin))));
  const words = wordsIn(text);
  const isShared = pairs(words).map((pair) => originPairs.has(pair));
  const shared = words.filter((_, index) => isShared[index - 1] === true || isShared[index] === true);
  return words.length === 0 ? 1 : shared.length / words.length;
}

function wordsIn(text: string): readonly string[] {
  return splitWords(text.toLowerCase()).filter(isWord);
}

/** Each word with the next one; one fewer than there are words. */
function pairs(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
}

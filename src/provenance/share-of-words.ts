import { isSpoken, splitWords } from '../redline/words.ts';

/**
 * Which share of the words of a text, from 0 to 1, comes from other texts: words that stand beside the same neighbour
 * there. A single `the` or `must` in common shows nothing. A text without words comes from anywhere: 1.
 */
export function shareOfWords(text: string, origins: readonly string[]): number {
  const known = new Set(origins.flatMap((origin) => pairs(spokenWords(origin))));
  const words = spokenWords(text);
  const from = pairs(words).map((pair) => known.has(pair));
  const shared = words.filter((_, index) => from[index - 1] === true || from[index] === true);
  return words.length === 0 ? 1 : shared.length / words.length;
}

function spokenWords(text: string): readonly string[] {
  return splitWords(text.toLowerCase()).filter(isSpoken);
}

/** Each word with the word after it; one fewer than there are words. */
function pairs(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
}

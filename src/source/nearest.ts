import { closest, distance } from 'fastest-levenshtein';

/** The one of some words that was probably meant by a mistyped one; nothing where none is near. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  const all = [...words];
  if (word.length > 100 || all.length === 0) return undefined;
  const near = closest(word, all);
  const away = distance(word, near);
  return away < word.length && away <= Math.max(2, word.length / 3) ? near : undefined;
}

import { closest, distance } from 'fastest-levenshtein';

/** The word that a mistyped one was probably meant to be; undefined where none is close. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  const all = [...words];
  if (word.length > 100 || all.length === 0) return undefined;
  const candidate = closest(word, all);
  const edits = distance(word, candidate);
  return edits < word.length && edits <= Math.max(2, word.length / 3) ? candidate : undefined;
}

import type { FoundEntry } from './entry.ts';
import { splitWords, withoutStopWords } from './search-words.ts';

/** Groups of names for the same thing, each as its words without stop words. */
export type Synonyms = readonly (readonly string[])[];

/** The names of each thing that an entry explains, such as a term and its abbreviation. */
export function synonymsIn(entries: readonly Pick<FoundEntry, 'isExplanation' | 'alsoCalled'>[]): Synonyms {
  return entries
    .filter(({ isExplanation }) => isExplanation === true)
    .map(({ alsoCalled = [] }) => [...new Set(alsoCalled.map(nameToCompare))])
    .filter((names) => names.length > 1);
}

/** A name without stop words, like a query. `the system` stays whole, since `system` alone is too common. */
export function nameToCompare(name: string): string {
  const words = splitWords(name);
  const meaningful = withoutStopWords(words);
  return (meaningful.length === 1 && words.length > 1 ? words : meaningful).join(' ');
}

/** What each abbreviation stands for that an entry explains: just that, whatever else a list of everyday words says with it. */
export function abbreviationsIn(
  entries: readonly Pick<FoundEntry, 'isExplanation' | 'alsoCalled'>[],
): ReadonlyMap<string, readonly string[]> {
  const explained = entries.filter(({ isExplanation }) => isExplanation === true);
  return new Map(
    explained.flatMap(({ alsoCalled = [] }) => {
      const names = [...new Set(alsoCalled.map(nameToCompare))];
      return alsoCalled
        .filter((name) => /^\p{L}*\p{Lu}{2}\p{L}*$/u.test(name))
        .map((name) => [nameToCompare(name), names]);
    }),
  );
}

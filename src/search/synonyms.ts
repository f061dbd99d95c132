import type { FoundEntry } from './entry.ts';
import { splitWords, withoutStopWords } from './search-words.ts';
import { stemOf, wordIndex, type IndexedEntry } from './word-index.ts';

/** Groups of names for the same thing, each as its words without stop words. */
export type Synonyms = readonly (readonly string[])[];

/** The names of each thing that an entry explains, such as a term and its abbreviation. */
export function synonymsIn(entries: readonly Pick<FoundEntry, 'isExplanation' | 'alsoCalled'>[]): Synonyms {
  return entries
    .filter(({ isExplanation }) => isExplanation === true)
    .map(({ alsoCalled = [] }) => [...new Set(alsoCalled.map(nameToCompare))])
    .filter((names) => names.length > 1);
}

/** Groups of words for the same thing, in the same form. */
export function wordSynonyms(groups: readonly (readonly string[])[]): Synonyms {
  return groups.map((names) => [...new Set(names.map(nameToCompare))]);
}

/** Those that lead anywhere in some entries: the others would only make the data heavy. */
export function synonymsFor(entries: readonly IndexedEntry[], groups: readonly (readonly string[])[]): Synonyms {
  const { stems } = wordIndex(entries);
  return wordSynonyms(groups).filter((names) =>
    names.some((name) => name.split(' ').every((word) => stems.has(stemOf(word)))),
  );
}

/** A name without stop words, like a query. `the system` stays whole, since `system` alone is too common. */
function nameToCompare(name: string): string {
  const words = splitWords(name);
  const meaningful = withoutStopWords(words);
  return (meaningful.length === 1 && words.length > 1 ? words : meaningful).join(' ');
}

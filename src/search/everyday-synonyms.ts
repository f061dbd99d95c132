import { everydayWords } from './everyday-words.ts';
import { nameToCompare, type Synonyms } from './synonyms.ts';
import { stemOf, wordIndex, type IndexedEntry } from './word-index.ts';

// Only a build imports this, so that scripts of pages do not carry the whole table.

/** The everyday words of English, in the same form. */
function everydaySynonyms(): Synonyms {
  return everydayWords.map((names) => [...new Set(names.map(nameToCompare))]);
}

/** Those that lead anywhere in some entries: the others would only make the data heavy. */
export function synonymsFor(entries: readonly IndexedEntry[]): Synonyms {
  const { stems } = wordIndex(entries);
  return everydaySynonyms().filter((names) =>
    names.some((name) => name.split(' ').every((word) => stems.has(stemOf(word)))),
  );
}

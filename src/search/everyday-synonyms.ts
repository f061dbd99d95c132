import { everydayWords } from './everyday-words.ts';
import { nameToCompare, type Synonyms } from './synonyms.ts';
import { stemOf, wordIndex, type IndexedEntry } from './word-index.ts';

// Only a build imports this, so that scripts of pages do not carry the whole table.

/**
 * The everyday words of English and those of the field of a Code, in the same form. Only those that lead anywhere in some
 * entries: the others would only make the data heavy.
 */
export function synonymsFor(entries: readonly IndexedEntry[], ofField: readonly (readonly string[])[] = []): Synonyms {
  const { stems } = wordIndex(entries);
  return [...everydayWords, ...ofField]
    .map((names) => onePerStem(names.map(nameToCompare)))
    .filter((names) => names.some((name) => name.split(' ').every((word) => stems.has(stemOf(word)))))
    .filter((names, place, all) => !all.some((others, at) => at !== place && isWithin(names, others, at < place)));
}

/** Whether a group says nothing that another does not say, such as one that the field of a Code adds names to. */
function isWithin(names: readonly string[], others: readonly string[], isLater: boolean): boolean {
  return (others.length > names.length || isLater) && names.every((name) => others.includes(name));
}

/** Names without those that differ from an earlier one in their endings only, which say nothing more. */
function onePerStem(names: readonly string[]): readonly string[] {
  return [
    ...new Map(names.toReversed().map((name) => [name.split(' ').map(stemOf).join(' '), name])).values(),
  ].toReversed();
}

import { askedWords, wordsOf } from './asked-words.ts';

/** What the glossary says of one term. */
interface NamedTerm {
  readonly term: string;
  readonly abbreviation?: string | undefined;
  readonly also: readonly string[];
}

/** Groups of names for the same thing, each name as its words with single spaces. */
export type Synonyms = readonly (readonly string[])[];

/** Forms of common words, and words for the same, that do not share a beginning: no stemming joins them. */
const irregularForms: Synonyms = [
  'hold held',
  'keep kept',
  'find found',
  'give given gave',
  'take taken took',
  'see seen saw',
  'know known knew',
  'write written wrote',
  'tell told',
  'make made',
  'teach taught',
  'abroad overseas',
  'annual yearly',
].map((forms) => forms.split(' '));

/** The names of each term of a glossary, and the irregular forms of common words. */
export function synonymsOf(glossary: readonly NamedTerm[]): Synonyms {
  const named = glossary.map(({ term, abbreviation, also }) => [
    ...new Set([term, ...(abbreviation === undefined ? [] : [abbreviation]), ...also].map(tellingWords)),
  ]);
  return [...named, ...irregularForms];
}

/**
 * The query with other names in place of those that it holds: `SAR form` gives `subject access request form`.
 * `words` are those of the query; the query itself is not among what is given.
 */
export function otherWordings(words: readonly string[], synonyms: Synonyms): readonly string[] {
  const query = ` ${words.join(' ')} `;
  const others = synonyms.flatMap((names) =>
    names
      .filter((name) => query.includes(` ${name} `))
      .flatMap((name) =>
        names.filter((other) => other !== name).map((other) => query.replace(` ${name} `, ` ${other} `).trim()),
      ),
  );
  return [...new Set(others)];
}

/** Whether a word is one of the names of something, or one of the words in them. */
export function isInName(word: string, synonyms: Synonyms): boolean {
  return synonyms.some((names) => names.some((name) => name.split(' ').includes(word)));
}

/** A name without its small words, as queries are: `blow whistle`. `the system` stays whole: alone, the word is a common one. */
function tellingWords(name: string): string {
  const words = wordsOf(name);
  const telling = askedWords(name);
  return (telling.length === 1 ? words : telling).join(' ');
}

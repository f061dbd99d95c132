import { isSameWord } from './same-word.ts';
import { isStopWord, splitWords, withoutStopWords } from './search-words.ts';
import type { FindSimilarWords } from './similar-words.ts';
import type { Synonyms } from './synonyms.ts';
import { stemOf, type WordIndex } from './word-index.ts';

/** A word of a query, and what is looked for. */
export interface QueryWord {
  readonly word: string;
  /** Similar words that are looked for instead, because the word as typed is nowhere; empty if it is somewhere. */
  readonly corrections: readonly string[];
  /** Stems to look for, each with how much it counts: 1 for the word itself. */
  readonly stems: ReadonlyMap<string, number>;
  /** Those of the word itself, in other forms or with a letter corrected; empty if it is nowhere. */
  readonly own: ReadonlySet<string>;
}

/** Names for words of a query that say the same in several words. */
export interface OtherNames {
  /** The positions of the words. */
  readonly covers: readonly number[];
  /** Stems of each other name. A text has the name if it has all of them. */
  readonly names: readonly (readonly string[])[];
}

/** A query as it is looked for. */
export interface ReadQuery {
  readonly words: readonly QueryWord[];
  readonly otherNames: readonly OtherNames[];
  /** Whether it asks what something means: those words are not looked for. */
  readonly asksForMeaning: boolean;
  /** What was put in quotation marks, to be found word for word. */
  readonly phrases: readonly string[];
}

/** How much other forms, other names (also of a word that is nowhere), beginnings and corrections count, beside the word itself. */
const strengths = {
  form: 0.85,
  other: 0.65,
  instead: 0.9,
  beginning: 0.5,
  correction: 0.95,
  correctedForm: 0.5,
} as const;
/** The fewest letters that are taken for the beginning of a word. */
const shortestBeginning = 3;

const meaningWords = /^(?:define|defined|definition|meaning|means|meant)$/;

/** What reading a query needs. */
export interface QueryContext {
  readonly index: WordIndex;
  readonly synonyms: Synonyms;
  /** What the abbreviations stand for that are explained. */
  readonly abbreviations: ReadonlyMap<string, readonly string[]>;
  /** Those that have stop words. */
  readonly wholeNames: readonly string[];
  /** The groups of other names of words that were looked for, since finding them takes longest. */
  readonly groups: Map<string, Synonyms>;
  readonly wordsLike: FindSimilarWords;
  /** Words that name every part of the Code, which help no search unless there are no others. */
  readonly common: ReadonlySet<string>;
}

/**
 * Reads a query: its words with their forms and other names, and its phrases.
 *
 * @param missing numbers in it that nothing has, which are not looked for: "paragraph 30" is not about action 30
 */
export function readQuery(query: string, context: QueryContext, missing: ReadonlySet<string> = new Set()): ReadQuery {
  const phrases = [...query.matchAll(/["“”]([^"“”]+)["“”]/g)]
    .map(([, phrase = '']) => phrase.trim())
    .filter((phrase) => splitWords(phrase).length > 0);
  const all = contentWords(query, missing, context);
  const withoutMeaning = all.filter((word) => !meaningWords.test(word));
  const asksForMeaning = withoutMeaning.length > 0 && withoutMeaning.length < all.length;
  const words = asksForMeaning ? withoutMeaning : all;
  // A misspelt word has the other names of the word that it stands for, too: "mistaken identity" is not misspelt.
  const spelt = words.map((word) => (isCertain(word, context) ? word : (context.wordsLike(word)[0] ?? word)));
  const otherNames = [
    ...otherNamesIn(words, context),
    ...(spelt.every((word, place) => word === words[place]) ? [] : otherNamesIn(spelt, context)),
    ...joinedWords(words, context),
  ];
  // A word of a longer name has the meaning of the name: "right to be forgotten" is not about what is right.
  const inName = new Set(otherNames.filter(({ covers }) => covers.length > 1).flatMap(({ covers }) => covers));
  return {
    words: words.map((word, place) =>
      queryWord(word, { isLast: place === words.length - 1, isInName: inName.has(place) }, context),
    ),
    otherNames,
    asksForMeaning,
    phrases,
  };
}

function contentWords(
  query: string,
  missing: ReadonlySet<string>,
  { common, index, wholeNames }: QueryContext,
): readonly string[] {
  // In a date, May is a month.
  const typed = splitWords(query.replaceAll(/\bMay(?= (?:19|20)\d\d)/gi, ' ')).join(' ');
  const all = withoutCommonNames(typed, common).split(' ').filter(Boolean);
  if (all.length === 0) return splitWords(query);
  const meaningful = withoutStopWords(joinPieces(joinNames(all, wholeNames), index)).filter(
    (word) => !missing.has(word),
  );
  const specific = meaningful.filter((word) => !common.has(word));
  return [...new Set(specific.length > 0 || missing.size > 0 ? specific : meaningful)];
}

/** The name of whoever writes the Code is everywhere, its words alone are not: "press office". */
export function withoutCommonNames(typed: string, common: ReadonlySet<string>): string {
  return [...common].filter((name) => name.includes(' ')).reduce((text, name) => text.replace(name, ' '), typed);
}

/** Other names that have stop words, which are looked for whole: "how long", "get rid of", "said no". The longest first. */
export function namesWithStopWords(synonyms: Synonyms): readonly string[] {
  return [...new Set(synonyms.flat())]
    .filter((name) => name.includes(' ') && !name.startsWith('the ') && name.split(' ').some(isStopWord))
    .toSorted((one, other) => other.length - one.length);
}

function joinNames(words: readonly string[], names: readonly string[]): readonly string[] {
  const joined = names.reduce(
    (text, name) => text.replace(` ${name} `, ` ${name.replaceAll(' ', inName)} `),
    ` ${words.join(' ')} `,
  );
  return joined
    .split(' ')
    .filter(Boolean)
    .map((word) => word.replaceAll(inName, ' '));
}

const inName = '_';

/** A text may have in one piece what a query has in two, of which one is nothing alone: “18 A”, “IDENT 1”. */
function joinPieces(words: readonly string[], { words: known }: WordIndex): readonly string[] {
  const joined: string[] = [];
  for (let place = 0; place < words.length; place += 1) {
    const [word = '', next] = [words[place], words[place + 1]];
    const isPiece =
      next !== undefined && (!known.has(word) || /^\d+$/.test(word) || /^\d+$/.test(next)) && known.has(word + next);
    joined.push(isPiece ? word + next : word);
    if (isPiece) place += 1;
  }
  return joined;
}

function queryWord(
  word: string,
  { isLast, isInName }: { readonly isLast: boolean; readonly isInName: boolean },
  context: QueryContext,
): QueryWord {
  const { index, wordsLike } = context;
  const stems = new Map<string, number>();
  const add = (stem: string, strength: number): void => {
    stems.set(stem, Math.max(strength, stems.get(stem) ?? 0));
  };
  const own = stemOf(word);
  const groups = groupsOf(word, context);
  for (const name of isInName ? [] : groups.flat())
    if (!name.includes(' ') && isInIndex(name, index)) add(stemOf(name), strengths.other);
  let isKnown = groups.length > 0;
  for (const [other, stem] of index.words) {
    if (other === word) add(stem, 1);
    else if (stem === own || isSameWord(word, other)) add(stem, strengths.form);
    else if (isLast && word.length >= shortestBeginning && !/\d/.test(word) && other.startsWith(word))
      add(stem, strengths.beginning);
    else continue;
    isKnown = true;
  }
  const corrections = isCertain(word, context) ? [] : wordsLike(word);
  if (isKnown && corrections.length === 0) {
    const ownStems = new Set([...stems].filter(([, strength]) => strength >= strengths.form).map(([stem]) => stem));
    // What stands for a word that is nowhere is what is looked for.
    if (ownStems.size === 0)
      for (const [stem, strength] of stems) if (strength === strengths.other) stems.set(stem, strengths.instead);
    return { word, corrections, stems, own: ownStems };
  }
  stems.clear();
  for (const correction of corrections) {
    add(stemOf(correction), strengths.correction);
    for (const [other, stem] of index.words) if (isSameWord(correction, other)) add(stem, strengths.correctedForm);
    for (const name of groupsOf(correction, context).flat())
      if (!name.includes(' ') && isInIndex(name, index)) add(stemOf(name), strengths.correctedForm);
  }
  const closest = [...stems].filter(([, strength]) => strength >= strengths.form).map(([stem]) => stem);
  return { word, corrections, stems, own: new Set(closest) };
}

/** The groups of other names that have a word. A misspelt word is not a form of another: "complant" is not "comply". */
function groupsOf(word: string, { index, synonyms, abbreviations, groups }: QueryContext): Synonyms {
  const known = groups.get(word);
  if (known !== undefined) return known;
  const isTyped = index.words.has(word);
  const own = stemOf(word);
  const isNamed = (name: string) =>
    name === word || (name.startsWith(word.charAt(0)) && (isTyped ? isSameWord(word, name) : stemOf(name) === own));
  const stoodFor = abbreviations.get(word);
  const found = stoodFor === undefined ? synonyms.filter((names) => names.some(isNamed)) : [stoodFor];
  groups.set(word, found);
  return found;
}

/** Whether a word is known as it is typed. One with the same beginning may only look like a form of another. */
function isCertain(word: string, context: QueryContext): boolean {
  const { index } = context;
  return (
    index.words.has(word) || index.stems.has(stemOf(word)) || /\d/.test(word) || groupsOf(word, context).length > 0
  );
}

/** Who does something is another word than what is done: a "reporter" is not in a text about reports. */
function isInIndex(name: string, { stems, words }: WordIndex): boolean {
  return stems.has(stemOf(name)) && (!/[eo]r$/.test(name) || words.has(name) || words.has(`${name}s`));
}

/** Groups of which a name is in the query, word for word or in other forms. */
function otherNamesIn(words: readonly string[], { synonyms, abbreviations }: QueryContext): readonly OtherNames[] {
  return synonyms.flatMap((group) =>
    group.flatMap((name) => {
      const stoodFor = abbreviations.get(name) ?? group;
      if (stoodFor.length !== group.length || group.some((other) => !stoodFor.includes(other))) return [];
      const isJoined = words.includes(name) && name.includes(' ');
      const nameParts = isJoined ? [name] : name.split(' ');
      const start = words.findIndex((_, place) =>
        nameParts.every((part, offset) => {
          const word = words[place + offset];
          return word !== undefined && (word === part || isSameWord(word, part));
        }),
      );
      if (start < 0) return [];
      const others = group.filter(
        (other) => (isJoined || other !== name) && (name.includes(' ') || other.includes(' ')),
      );
      if (others.length === 0) return [];
      return [
        {
          covers: nameParts.map((_, offset) => start + offset),
          names: others.map((other) => other.split(' ').map(stemOf)),
        },
      ];
    }),
  );
}

/** Words that a text writes as one (`IDENT 1`), or as two (`bodyworn`). */
function joinedWords(words: readonly string[], { index }: QueryContext): readonly OtherNames[] {
  return words.flatMap((word, place): readonly OtherNames[] => {
    const next = words[place + 1];
    const asOne =
      next !== undefined && index.words.has(word + next)
        ? [{ covers: [place, place + 1], names: [[stemOf(word + next)]] }]
        : [];
    if (index.words.has(word) || word.length < 7) return asOne;
    const splits = Array.from({ length: word.length - 5 }, (_, cut) => [word.slice(0, cut + 3), word.slice(cut + 3)])
      .filter((parts) => parts.every((part) => part.length > 2 && index.words.has(part)))
      .map((parts) => parts.map(stemOf));
    return splits.length === 0 ? asOne : [...asOne, { covers: [place], names: splits }];
  });
}

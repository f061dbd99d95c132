import type { FoundEntry } from './entry.ts';
import type { ReadQuery } from './read-query.ts';
import { readClosely } from './close-reading.ts';
import { coverage, otherNameStrength, share, wordWeights, type WordWeights } from './coverage.ts';
import { trimStopWords, withoutStopWords } from './search-words.ts';
import { hasHeading, stemOf, type EntryName, type WordIndex } from './word-index.ts';

/** How much each kind of entry counts among entries with the same words: readers come for clauses and open consultations. */
const kindWeights: Readonly<Record<FoundEntry['kind'], number>> = {
  clause: 1.8,
  consultation: 0.75,
  page: 0.8,
  recommendation: 1.2,
  point: 0.6,
  action: 0.9,
  term: 1,
  change: 0.8,
};
/** Words by which a query names a kind. */
const kindWords: Readonly<Partial<Record<FoundEntry['kind'], RegExp>>> = {
  recommendation: /^recommend(?:ation|ations)$/,
  point: /^points?$/,
  action: /^actions?$/,
  consultation: /^consultations?$/,
  clause: /^(?:clauses?|commitments?|paragraphs?)$/,
  term: /^(?:definition|define|defined|meaning|glossary|abbreviation|acronym)$/,
};
const namedKindWeight = 1.6;
/** What is not in the Code any more, and lists of things, rank behind the things. */
const [removedWeight, listWeight] = [0.4, 0.9];
/** What explains who or what something is ranks behind what the Code and its record say about it, unless that is asked. */
const explanationWeight = 0.28;
const asksForExplanation = /^(?:what (?:is|are|does|do|was)|whats|who (?:is|are)) /;
const askedExplanationWeight = 1.6;
/** A list that is called exactly what was typed is what is meant. */
const exactName = 0.98;
/** A name counts about as much as a whole text. */
const nameWeight = 1.1;
/** What people call a clause is not quite its name. */
const calledWeight = 0.9;
/** What lacks a word of a query that others have word for word counts less. */
const lackingWeight = 0.8;
/** How much is left of a word of a longer name, without another word of it. */
const aloneStrength = 0.7;
/** Entries with less than this share of the best one's words are left out. */
const leastShare = 0.33;
/** By how much more an entry counts that has all words than one that has some. */
const completeness = 1.9;
/** How many of the best entries are read line by line. */
const closelyRead = 60;
/** An entry with how well it fits, and the stems of its words that fit. */
export interface RankedEntry {
  readonly position: number;
  readonly score: number;
  readonly stems: ReadonlySet<string>;
}

/** Entries for a query, best first. */
export function rankEntries(
  entries: readonly FoundEntry[],
  index: WordIndex,
  read: ReadQuery,
  queryWords: readonly string[],
  isWanted: (entry: FoundEntry) => boolean,
): readonly RankedEntry[] {
  const stems = new Map<string, number>();
  const add = (stem: string, strength: number) => stems.set(stem, Math.max(strength, stems.get(stem) ?? 0));
  for (const { stems: forms } of read.words) for (const [stem, strength] of forms) add(stem, strength);
  for (const { names } of read.otherNames) for (const stem of names.flat()) add(stem, otherNameStrength / 2);
  if (stems.size === 0) return [];
  const found = entriesWith(stems, index).map((one) => ({ ...one, covered: coveredBy(one, read, index) }));
  const weights = wordWeights(
    read,
    found.map(({ covered }) => covered),
    entries.length,
  );
  // What is said nowhere but in the text of an explanation, not in a name, such as "compensation", is what is looked for.
  const said = new Set(found.flatMap(({ position, stems: has }) => (entries[position]?.isExplanation ? [] : [...has])));
  const onlyExplained = read.words.map(({ word }) => stemOf(word)).filter((stem) => !said.has(stem));
  const isOnlyHere = ({ position, stems: has }: (typeof found)[number]) =>
    onlyExplained.some((stem) => has.has(stem) && !index.names[position]?.some((name) => name.stems.includes(stem)));
  const explanationFactor = read.asksForMeaning
    ? askedExplanationWeight
    : asksForExplanation.test(queryWords.join(' '))
      ? 1
      : explanationWeight;
  const bestText = Math.max(...found.map(({ textScore }) => textScore));
  const isKindNamed = (kind: FoundEntry['kind']) => queryWords.some((word) => kindWords[kind]?.test(word) === true);
  const typedWords = { phrase: ` ${queryWords.join(' ')} `, stems: new Set(queryWords.map(stemOf)) };
  const scored = found.flatMap((one) => {
    const entry = entries[one.position];
    if (entry === undefined || !isWanted(entry)) return [];
    const whole = share(one.covered, weights);
    const name = nameScore(index.names[one.position] ?? [], read, weights, typedWords, entry.kind === 'clause');
    const weight =
      kindWeights[entry.kind] *
      (isKindNamed(entry.kind) ? namedKindWeight : 1) *
      (entry.removed === true ? removedWeight : 1) *
      (entry.isExplanation === true && !isOnlyHere(one) ? explanationFactor : 1) *
      (entry.isList === true && name < exactName ? listWeight : 1);
    const score = (whole ** completeness * (0.6 + (0.4 * one.textScore) / bestText) + nameWeight * name ** 2) * weight;
    return [{ ...one, entry, whole, name, score }];
  });
  const lineQuery = {
    read,
    weights,
    typed: trimStopWords(queryWords).map(stemOf),
    meaningful: withoutStopWords(queryWords).map(stemOf),
  };
  const inOrder = scored.toSorted((one, other) => other.score - one.score);
  const close = inOrder.slice(0, closelyRead).map((one) => {
    const lines = { lines: index.linesAt(one.position), further: index.furtherAt(one.position) };
    const { together, factor, isWordForWord } = readClosely(lines, hasHeading(one.entry.kind), one, lineQuery);
    // A long page has all words somewhere, but that alone does not make it the only answer.
    return { ...one, score: one.score * factor, fit: (one.whole + together) / 2, isWordForWord };
  });
  // So is what is said word for word nowhere else, such as the name of a law.
  const sayingIt = close.filter(({ isWordForWord }) => isWordForWord);
  const isSaidElsewhere = sayingIt.some(({ entry }) => entry.isExplanation !== true);
  if (!isSaidElsewhere)
    for (const one of sayingIt) if (one.name < exactName && !isOnlyHere(one)) one.score /= explanationFactor;
  // Where something has the whole query word for word, what lacks a word of it altogether is hardly meant.
  if (lineQuery.meaningful.length > 1 && sayingIt.length > 0)
    for (const one of close)
      if (!one.isWordForWord && lacksWord(one, read, lineQuery.meaningful)) one.score *= lackingWeight;
  const best = Math.max(0, ...close.map(({ fit }) => fit));
  const isKept = ({ whole, name }: (typeof scored)[number]) => whole >= leastShare * best || name > 0.6;
  return [
    ...close.filter(isKept).sort((one, other) => other.score - one.score),
    ...inOrder.slice(closelyRead).filter(isKept),
  ];
}

/** How far an entry covers each word. A word of a longer name that people have for a clause says little alone. */
function coveredBy(
  { position, stems }: { readonly position: number; readonly stems: ReadonlySet<string> },
  read: ReadQuery,
  { names, onlyCalled }: WordIndex,
): readonly number[] {
  const called = onlyCalled[position];
  const isAlone = (stem: string) =>
    called?.has(stem) === true &&
    !names[position]?.some(({ stems: name }) => {
      return name.includes(stem) && name.filter((one) => stems.has(one)).length >= Math.min(2, name.length);
    });
  const together = new Set([...stems].filter((stem) => !isAlone(stem)));
  const covered = coverage(read, stems);
  if (together.size === stems.size) return covered;
  const sure = coverage(read, together);
  return covered.map((each, place) => Math.max(sure[place] ?? 0, each * aloneStrength));
}

/** Whether an entry has some word of a query under no name. */
function lacksWord(
  { covered, stems }: { readonly covered: readonly number[]; readonly stems: ReadonlySet<string> },
  { words }: ReadQuery,
  meaningful: readonly string[],
): boolean {
  return meaningful.some((stem) => {
    const place = words.findIndex(({ word }) => stemOf(word) === stem);
    return place < 0 ? !stems.has(stem) : (covered[place] ?? 0) < 0.5;
  });
}

/** What has any of some stems, with those, and how much they say about it. */
function entriesWith(stems: ReadonlyMap<string, number>, { texts }: WordIndex) {
  const found = new Map<number, { textScore: number; readonly stems: Set<string> }>();
  for (const [stem, strength] of stems)
    for (const [position, score] of texts.get(stem) ?? []) {
      const one = found.get(position) ?? { textScore: 0, stems: new Set<string>() };
      one.textScore += strength * score;
      found.set(position, one);
      one.stems.add(stem);
    }
  return [...found].map(([position, one]) => ({ position, ...one }));
}

/** How well the title or another name of an entry is what the query says: 1 if they have the same words. */
function nameScore(
  names: readonly EntryName[],
  read: ReadQuery,
  { each, total }: WordWeights,
  typed: { readonly phrase: string; readonly stems: ReadonlySet<string> },
  isClause: boolean,
): number {
  let best = 0;
  for (const [place, { stems: name, phrase }] of names.entries()) {
    if (phrase !== undefined && !typed.phrase.includes(` ${phrase} `)) continue;
    // Only the words themselves: names of names lead too far.
    const shared = read.words.map(({ own }) => name.filter((stem) => own.has(stem)));
    const ofQuery =
      shared.reduce((sum, one, place) => sum + (one.length > 0 ? (each[place] ?? 0) : 0), 0) / (total || 1);
    // Words that name every part of the Code, such as "clause", count where both have them: "deleted clauses".
    const alsoTyped = name.filter((stem) => typed.stems.has(stem));
    const ofName = new Set([...shared.flat(), ...alsoTyped]).size / name.length;
    if (ofQuery === 0 || ofName === 0) continue;
    // A name of one word, such as "history" of a page, is something else beside other words.
    const alone = name.length === 1 ? ofQuery : 1;
    best = Math.max(
      best,
      ((2 * ofQuery * ofName) / (ofQuery + ofName)) * alone * (isClause && place > 0 ? calledWeight : 1),
    );
  }
  return best;
}

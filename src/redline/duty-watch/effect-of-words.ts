import { opposite, type Effect } from './force.ts';
import type { OtherWord, Reading } from './read-sentence.ts';
import { grammarWords } from './stem.ts';

/** What may follow one of several things that are named together, other than punctuation and the end of the sentence. */
const afterThings = new Set(
  (
    'and or in at on by for from with within to of under before after when where if unless until during about as that who which ' +
    'must shall will should may can is are has have'
  ).split(' '),
);
const joiners = new Set(['and', 'or', ',', 'and-or']);
const manyOf = new Set('all each every any no some a an'.split(' '));
const plurals = new Set('staff people personnel police children men women'.split(' '));

/**
 * The effect of words of no table that one side has and the other lacks, where their place decides it: one of several things
 * that are named together, or a word that narrows who is bound. `changed` elsewhere.
 *
 * @param words words of one side that nothing replaces on the other
 * @param isPaired whether a token of the side that has them is on the other side too
 */
export function effectOfLostWords(
  words: readonly OtherWord[],
  reading: Reading,
  isPaired: (token: number) => boolean,
): Effect {
  const [first, last] = [words[0]?.token, words.at(-1)?.token];
  if (first === undefined || last === undefined || last - first > 8) return 'changed';
  return (
    narrowsWhom(first, last, reading, isPaired) ??
    narrowsWhat(first, last, reading, isPaired) ??
    effectOfThing(first, last, reading, isPaired) ??
    'changed'
  );
}

/** The effect of adding them. */
export function effectOfNewWords(
  words: readonly OtherWord[],
  reading: Reading,
  isPaired: (token: number) => boolean,
): Effect {
  return opposite[effectOfLostWords(words, reading, isPaired)];
}

const narrowing = new Set('with without who whose that which in at from'.split(' '));

/** "New staff must …": without the first word, more people are bound. */
function narrowsWhom(
  first: number,
  last: number,
  { binding, tokens, force, isItem, isInCondition }: Reading,
  isPaired: (token: number) => boolean,
): Effect | undefined {
  const end = binding?.tokens[0] ?? -1;
  if (isItem || last + 1 > end || !(force === 'duty' || force === 'prohibition') || isInCondition(first))
    return undefined;
  const [before, noun] = [tokens[first - 1]?.word, tokens[last + 1]];
  // "Employers with pension schemes must …"
  const isNarrowedAfter =
    last + 1 === end && tokens.slice(1, first).some(({ word }, index) => narrowing.has(word) && !isPaired(index + 1));
  if (isNarrowedAfter) return 'stronger';
  if (last + 1 === end || noun?.kind !== 'word' || grammarWords.has(noun.word) || !isPaired(last + 1)) return undefined;
  const isOfMany = noun.word.endsWith('s') || plurals.has(noun.word) || (before !== undefined && manyOf.has(before));
  return isOfMany && (first === 0 || (first === 1 && before !== undefined)) ? 'stronger' : undefined;
}

const allOf = new Set('all each every any no'.split(' '));
const participles = new Set(
  'made held kept given sent taken done born lent found sold paid known seen lost'.split(' '),
);

/** "All electronic records", "any damage caused by …": without these words, a duty or prohibition is about more. */
function narrowsWhat(
  first: number,
  last: number,
  { binding, tokens, forceAt, isInCondition }: Reading,
  isPaired: (token: number) => boolean,
): Effect | undefined {
  const force = forceAt(first);
  if (isInCondition(first) || first < (binding?.tokens[0] ?? 0) || (force !== 'duty' && force !== 'prohibition'))
    return undefined;
  const wordAt = (index: number): string => tokens[index]?.word ?? '.';
  const isNoun = (index: number): boolean =>
    tokens[index]?.kind === 'word' && isPaired(index) && !grammarWords.has(wordAt(index));
  if (allOf.has(wordAt(first - 1)) && isNoun(last + 1)) return 'stronger';
  let start = first;
  while (
    !isPaired(start - 1) &&
    ['it', 'they', 'is', 'are', 'has', 'have', 'that', 'which', 'who', 'whose'].includes(wordAt(start - 1))
  )
    start -= 1;
  const isRelative = ['that', 'which', 'who', 'whose'].includes(wordAt(start));
  const isParticiple = start === first && (wordAt(first).endsWith('ed') || participles.has(wordAt(first)));
  if (!(isRelative || isParticiple) || !isNoun(start - 1)) return undefined;
  return [2, 3, 4].some((distance) => allOf.has(wordAt(start - distance))) ? 'stronger' : undefined;
}

/** "The customer and the ombudsman": with one thing less, a duty asks for less, and a prohibition forbids less. */
function effectOfThing(
  first: number,
  last: number,
  { tokens, forceAt, isInCondition }: Reading,
  isPaired: (token: number) => boolean,
): Effect | undefined {
  const wordAt = (index: number): string => tokens[index]?.word ?? '.';
  let start = first - 1;
  while (start > first - 3 && grammarWords.has(wordAt(start)) && !joiners.has(wordAt(start))) start -= 1;
  // "Breaches of security" are no further thing beside breaches.
  const isOfThing = tokens.slice(start + 1, first).some(({ word }, at) => word === 'of' && !isPaired(start + 1 + at));
  if (isOfThing) return undefined;
  const next = tokens[last + 1];
  const isOneOfThem = joiners.has(wordAt(start)) || joiners.has(wordAt(last + 1));
  const isWhole = next === undefined || next.kind === 'punctuation' || afterThings.has(next.word);
  if (!isOneOfThem || !isWhole) return undefined;
  const joiner = joinerNear(first, tokens);
  const force = forceAt(first);
  if (isInCondition(first)) return force === 'duty' && joiner === 'or' ? 'weaker' : undefined;
  switch (force) {
    case 'duty':
    case 'responsibility':
      return joiner === 'and' ? 'weaker' : undefined;
    case 'prohibition':
    case 'offence':
    case 'right':
    case 'entitlement':
      return joiner === undefined ? undefined : 'weaker';
    default:
      return undefined;
  }
}

/** The `and` or `or` that joins a list of things, a few words around one of them. */
function joinerNear(at: number, tokens: Reading['tokens']): string | undefined {
  for (let distance = 1; distance <= 12; distance += 1)
    for (const index of [at - distance, at + distance]) {
      const word = tokens[index]?.word;
      if (word === 'and' || word === 'or') return word;
    }
  return undefined;
}

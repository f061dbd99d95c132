import { opposite, type Effect } from './force.ts';
import type { OtherWord } from './other-words.ts';
import type { Reading } from './read-sentence.ts';
import { grammarWords } from './stem.ts';

/** What may follow one of several things that are named together, other than punctuation and the end of the sentence. */
const afterThings = new Set(
  (
    'nor and or in at on by for from with within to of under before after when where if unless until during about as that who which ' +
    'must shall will should may can is are has have'
  ).split(' '),
);
const joiners = new Set(['and', 'or', 'nor', ',', 'and-or']);
const articles = new Set('a an the any all its their his her each every'.split(' '));
/** They say who is fit to act, and not which of many have to. */
const qualifications = new Set(
  (
    'senior independent qualified trained accredited registered certified chartered external outside suitably legally medically ' +
    'fully properly appropriately experienced competent authorised authorized approved judicial expert specialist'
  ).split(' '),
);
const manyOf = new Set('all each every any no some'.split(' '));
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
  // "A right to request a second opinion" is no right to have one.
  if (words.length > 0 && words.every((word) => isAsking(word, reading))) return 'stronger';
  const [first, last] = [words[0]?.token, words.at(-1)?.token];
  if (first === undefined || last === undefined || last - first > 8) return 'changed';
  return (
    qualifies(first, last, reading, isPaired) ??
    narrowsWhom(first, last, reading, isPaired) ??
    narrowsWhat(first, last, reading, isPaired) ??
    effectOfThing(first, last, reading, isPaired) ??
    saysHow(words, reading) ??
    'changed'
  );
}

const asking = new Set('ask request apply seek'.split(' '));

function isAsking({ word, token }: OtherWord, { forceAt, isInCondition, marks }: Reading): boolean {
  const force = forceAt(token);
  const isGiven =
    force === 'right' ||
    force === 'entitlement' ||
    force === 'permission' ||
    (force === undefined && marks.some(({ form }) => form === 'can'));
  return asking.has(word) && !isInCondition(token) && isGiven;
}

/** The effect of adding them. */
export function effectOfNewWords(
  words: readonly OtherWord[],
  reading: Reading,
  isPaired: (token: number) => boolean,
): Effect {
  if (words.length > 0 && words.every((word) => isAsking(word, reading))) return 'weaker';
  return opposite[effectOfLostWords(words, reading, isPaired)];
}

/** They make something less, or are no adverbs. */
const notManners = new Set(
  (
    'partly partially occasionally temporarily rarely seldomly mainly mostly largely chiefly primarily provisionally ' +
    'conditionally selectively minimally merely simply briefly slightly fairly nearly hardly barely scarcely possibly ' +
    'probably family supply reply apply comply rely assembly anomaly monopoly elderly likely unlikely friendly orderly ' +
    'early costly deadly july multiply imply initially firstly lastly finally eventually informally similarly'
  ).split(' '),
);

/** "Display the rating prominently": without the word, it may be done in any way; "must not talk loudly" forbids one way. */
function saysHow(words: readonly OtherWord[], { forceAt, isInCondition }: Reading): Effect | undefined {
  const isManner = ({ word, token }: OtherWord): boolean =>
    /\p{L}{3}ly$/u.test(word) && !notManners.has(word) && !isInCondition(token);
  if (!words.every(isManner)) return undefined;
  const forces = new Set(words.map(({ token }) => forceAt(token)));
  if (forces.size > 1) return undefined;
  return forces.has('duty') ? 'weaker' : forces.has('prohibition') ? 'stronger' : undefined;
}

/** "A senior officer must review it", "it must be reviewed by a senior officer": without the word, anyone will do. */
function qualifies(
  first: number,
  last: number,
  { binding, tokens, force, isInCondition }: Reading,
  isPaired: (token: number) => boolean,
): Effect | undefined {
  const start = binding?.tokens[0] ?? -1;
  const said = tokens.slice(first, last + 1);
  if (force !== 'duty' || isInCondition(first) || !isPaired(last + 1)) return undefined;
  if (!said.every(({ word }) => qualifications.has(word)) || tokens[last + 1]?.kind !== 'word') return undefined;
  const [before, twoBefore] = [tokens[first - 1]?.word ?? '', tokens[first - 2]?.word ?? ''];
  const isArticle = ['a', 'an', 'the', 'one', 'two'].includes(before);
  const isAgent = first > start && (before === 'by' || (isArticle && twoBefore === 'by'));
  const isActive = tokens[(binding?.tokens.at(-1) ?? 0) + 1]?.word !== 'be';
  const isSubject = first < start && isActive && (first === 0 || (first === 1 && isArticle));
  return isAgent || isSubject ? 'weaker' : undefined;
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
    last + 1 === end &&
    tokens
      .slice(1, first)
      .some(
        ({ word }, index) =>
          (narrowing.has(word) || (word === 'of' && allOf.has(tokens[0]?.word ?? ''))) && !isPaired(index + 1),
      );
  // "A user who has a card must …" is about every user; "an officer who was not there must check it" says who is fit to.
  if (isNarrowedAfter) return ['a', 'an', 'the', 'one', 'two'].includes(tokens[0]?.word ?? '') ? 'changed' : 'stronger';
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
    ['it', 'they', 'is', 'are', 'has', 'have', 'do', 'does', 'not', 'been', 'that', 'which', 'who', 'whose'].includes(
      wordAt(start - 1),
    )
  )
    start -= 1;
  // "Every passenger on the flight": the preposition came with the words.
  const beforeNoun = ['the', 'a', 'an', 'this', 'that', 'its', 'their'].includes(wordAt(first - 1))
    ? first - 2
    : first - 1;
  const isPlace =
    ['on', 'in', 'at', 'from', 'of', 'with', 'under'].includes(wordAt(beforeNoun)) && !isPaired(beforeNoun);
  if (isPlace && isNoun(beforeNoun - 1) && [1, 2, 3].some((distance) => allOf.has(wordAt(beforeNoun - 1 - distance))))
    return 'stronger';
  const isRelative = ['that', 'which', 'who', 'whose'].includes(wordAt(start));
  const isParticiple = start === first && (wordAt(first).endsWith('ed') || participles.has(wordAt(first)));
  if (!(isRelative || isParticiple) || !isNoun(start - 1)) return undefined;
  return [2, 3, 4].some((distance) => allOf.has(wordAt(start - distance))) ? 'stronger' : undefined;
}

/** "The customer and the ombudsman": with one thing less, a duty asks for less, and a prohibition forbids less. */
function effectOfThing(
  first: number,
  last: number,
  { tokens, marks, forceAt, isInCondition, isInException }: Reading,
  isPaired: (token: number) => boolean,
): Effect | undefined {
  const wordAt = (index: number): string => tokens[index]?.word ?? '.';
  let start = first - 1;
  while (start > first - 3 && grammarWords.has(wordAt(start)) && !joiners.has(wordAt(start))) start -= 1;
  // "Breaches of security" are no further thing beside breaches.
  const isOfThing = tokens.slice(start + 1, first).some(({ word }, at) => word === 'of' && !isPaired(start + 1 + at));
  if (isOfThing) return undefined;
  const next = tokens[last + 1];
  // "For longer than is needed for the purpose or as evidence": it is a measure, and no thing of its own.
  if (tokens.slice(0, first).some(({ word }) => word === 'than')) return undefined;
  // "Only members and guests may enter": whoever is named is allowed, and the rest is forbidden.
  if (marks.some(({ form }) => form === 'may only')) return undefined;
  const isOneOfThem = joiners.has(wordAt(start)) || joiners.has(wordAt(last + 1));
  // "Copy, print or photograph a screen": they have one object.
  const isVerb = joiners.has(wordAt(first - 1)) && articles.has(wordAt(last + 1));
  const isWhole = next === undefined || next.kind === 'punctuation' || afterThings.has(next.word) || isVerb;
  if (!isOneOfThem || !isWhole) return undefined;
  const joiner = joinerNear(first, tokens);
  const force = forceAt(first);
  // "Unless ill or on holiday": with one case less, there are fewer exceptions.
  if (isInException(first))
    return (force === 'duty' || force === 'prohibition') && joiner === 'or' ? 'stronger' : undefined;
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

/** The `and`, `or` or `nor` that joins a list of things, a few words around one of them. */
function joinerNear(at: number, tokens: Reading['tokens']): string | undefined {
  for (let distance = 1; distance <= 12; distance += 1)
    for (const index of [at - distance, at + distance]) {
      const word = tokens[index]?.word;
      if (word === 'and' || word === 'or' || word === 'nor') return word;
    }
  return undefined;
}

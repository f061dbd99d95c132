import type { Comparison, ForceChange } from './comparison.ts';
import type { OtherWord } from './other-words.ts';
import type { Reading } from './read-sentence.ts';
import { stem } from './stem.ts';

/*
 * Whom "you" and "we" stand for. A text that speaks to its reader says "you must tell us" where another says "the tenant must
 * tell the council": the one who writes is a body, and the one who reads is not.
 */

/** Names of bodies, which write rules and speak of themselves as "we". */
const bodies = new Set(
  (
    'council bank trust university committee board company authority department school college agency government society ' +
    'association club firm business service centre library office ministry commission tribunal court body organisation ' +
    'hospital practice regulator ombudsman landlord employer prison museum provider insurer lender supplier charity institute'
  )
    .split(' ')
    .map(stem),
);

const speakers = new Set('we us our ours'.split(' '));
const readers = new Set('you your yours'.split(' '));
const others = new Set('it its they them their he him his she her'.split(' '));

/** The words that differ without those that a pronoun of the other sentence stands for. */
export function withoutNamed(
  words: readonly OtherWord[],
  own: Reading,
  other: Reading,
  partnersOfOther: readonly number[],
): readonly OtherWord[] {
  if (words.length === 0) return words;
  const said = other.tokens.flatMap(({ word }, index) => ((partnersOfOther[index] ?? -1) < 0 ? [word] : []));
  const [hasSpeaker, hasReader] = [speakers, readers].map((pronouns) => said.some((word) => pronouns.has(word)));
  const hasOther = said.some((word) => others.has(word));
  if (hasSpeaker !== true && hasReader !== true && !hasOther) return words;
  const isNamed = (word: OtherWord): boolean =>
    word.isName !== true &&
    isName(word, own) &&
    ((bodies.has(word.stem) ? hasSpeaker : hasReader) === true || (hasOther && isRepeated(word, own)));
  const named = words.filter(isNamed);
  // One pronoun stands for one of them.
  const stems = new Set(named.map((word) => word.stem));
  return stems.size > Number(hasSpeaker) + Number(hasReader) + Number(hasOther)
    ? words
    : words.filter((word) => !named.includes(word));
}

const articles = new Set('the a an any each every all no'.split(' '));

/** Whether a word names somebody: the subject, or what follows an article. */
function isName({ token }: OtherWord, { tokens, binding }: Reading): boolean {
  const end = binding?.tokens[0] ?? -1;
  return token + 1 === end || token === 0 || articles.has(tokens[token - 1]?.word ?? '');
}

const isRepeated = ({ stem: one }: OtherWord, { tokens }: Reading): boolean =>
  tokens.filter(({ word }) => stem(word) === one).length > 1;

/** "We must repair the fence" against "you must repair the fence": another one is bound. */
export function changeOfSpeaker({ before, after }: Comparison): readonly ForceChange[] {
  const [was, is] = [subjectOf(before), subjectOf(after)];
  if (was === undefined || is === undefined || speakers.has(was) === speakers.has(is)) return [];
  // "We will tell you" and "you will hear from us" are the same act.
  if (verbOf(before) !== verbOf(after)) return [];
  return [{ kind: 'changed', what: 'who', words: `${was} → ${is}` }];
}

const verbOf = ({ tokens, binding }: Reading): string => stem(tokens[(binding?.tokens.at(-1) ?? 0) + 1]?.word ?? '');

/** The pronoun right before the word of force. */
function subjectOf({ tokens, binding }: Reading): string | undefined {
  const word = tokens[(binding?.tokens[0] ?? 0) - 1]?.word;
  return word === 'we' || word === 'you' ? word : undefined;
}

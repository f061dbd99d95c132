import type { Comparison } from './comparison.ts';
import type { Token } from './sentence-tokens.ts';
import type { OtherWord } from './other-words.ts';
import { partEnd, type Mark, type Reading } from './read-sentence.ts';
import { areAlike } from './like-words.ts';
import { grammarWords, stem } from './stem.ts';
import { familyOf } from './word-families.ts';

const openings = /^(?:when|whenever|while|whilst|during|where)$/iu;

/**
 * Whether the other sentence says the same as a condition without one: "at the end of the loan" for "when the loan ends", "any
 * change of address" for "if the address changes". The words of scope that this takes are told with it.
 */
export function isSaidWithout(
  { word, text, tokens: [from = 0] }: Mark,
  comparison: Comparison,
  side: 'before' | 'after',
  told: Set<number>,
): boolean {
  if (word?.opens !== true) return false;
  const [own, other] =
    side === 'before' ? [comparison.before, comparison.after] : [comparison.after, comparison.before];
  if (onRequest.test(text) && isAskedFor(other)) return true;
  if (/^(?:after|following)$/iu.test(text) && isStartOfTime(from, own, other)) return true;
  const [partners, others] =
    side === 'before'
      ? [comparison.partners, comparison.partnersBefore]
      : [comparison.partnersBefore, comparison.partners];
  const end = partEnd(own.tokens, from, own.marks);
  const isInPart = (token: number): boolean => token > from && token < end;
  const said = own.others().filter(({ token }) => isInPart(token));
  // "If you want to end the lease" and "to end the lease".
  const isWish = ({ word: one, token }: OtherWord): boolean => wishes.has(one) && own.tokens[token + 1]?.word === 'to';
  const wish = said.find(isWish);
  const families = new Set(said.filter((one) => one !== wish).map(({ stem: one }) => familyOf(one)));
  const meanings = new Map(said.map((one) => [familyOf(one.stem), familyOf(stem(one.word))]));
  // With the condition alone added, the sentence says more.
  const isOnly = (token: number): boolean => (partners[token] ?? -1) < 0;
  if (!others.includes(-1) && ![...own.tokens.keys()].some((token) => token > from && token < end && isOnly(token)))
    return false;
  const words = new Set(other.others().flatMap(({ stem: one, word: said }) => [familyOf(one), familyOf(stem(said))]));
  const isSaid = (family: string): boolean =>
    words.has(family) || words.has(meanings.get(family) ?? '') || [...words].some((one) => areAlike(one, family));
  if (![...families].every(isSaid)) return false;
  // "If they are under 16": the number is compared by itself.
  if (said.length === 0)
    return (
      (openings.test(text) || isIf(text)) &&
      own.marks.some(({ quantity, tokens: [at = 0] }) => quantity !== undefined && isInPart(at))
    );
  if (!isIf(text)) return openings.test(text);
  if (
    wish !== undefined &&
    other.tokens.some(({ word: to }, at) => to === 'to' && isOf(families, other.tokens[at + 1]))
  )
    return true;
  if (isSaidOfThem(families, other) || isSaidAsDoing(families, other) || isSaidAsState(families, other)) return true;
  const any = anyOf(families, other);
  if (any !== undefined) told.add(any);
  return any !== undefined;
}

/** "Staff who become ill" against "staff … if they become ill". */
function isSaidOfThem(families: ReadonlySet<string>, { tokens }: Reading): boolean {
  return tokens.some(
    ({ word }, index) =>
      (['who', 'which', 'that'].includes(word) && isOf(families, tokens[index + 1])) ||
      (word === 'whose' &&
        tokens.slice(index + 1, index + 3).every((token) => isOf(families, token) || be.has(token.word))),
  );
}

const onRequest = /^(?:up)?on request$|^(?:if|when|where) (?:so )?(?:requested|asked)$/iu;

/** "On request" against "customers who ask". */
function isAskedFor({ tokens }: Reading): boolean {
  return tokens.some(
    ({ word }, index) =>
      ['ask', 'asks', 'request', 'requests'].includes(word) &&
      tokens.slice(Math.max(0, index - 3), index).some(({ word: one }) => ['who', 'if', 'when', 'where'].includes(one)),
  );
}

/** "After the visit, wait for 24 hours" against "wait for 24 hours after the visit". */
function isStartOfTime(after: number, own: Reading, { tokens, marks }: Reading): boolean {
  const noun = stem(own.tokens.slice(after + 1, after + 3).findLast(({ kind }) => kind === 'word')?.word ?? '');
  return marks.some(({ quantity, tokens: said }) => {
    const start = (said.at(-1) ?? 0) + 1;
    return (
      quantity !== undefined &&
      tokens[start]?.word === 'of' &&
      tokens.slice(start + 1, start + 3).some(({ word }) => stem(word) === noun)
    );
  });
}

/** "Within a month of moving" against "within a month if you move". */
function isSaidAsDoing(families: ReadonlySet<string>, { tokens }: Reading): boolean {
  return tokens.some(
    ({ word }, index) =>
      word.endsWith('ing') &&
      ['of', 'on', 'upon', 'after', 'in', 'by'].includes(tokens[index - 1]?.word ?? '') &&
      families.has(familyOf(stem(word))),
  );
}

/** "In severe weather" against "if the weather is severe", "an injured dog" against "if a dog is injured". */
function isSaidAsState(families: ReadonlySet<string>, { tokens }: Reading): boolean {
  if (families.size > 1 && tokens.some((token, index) => isOf(families, token) && isOf(families, tokens[index + 1])))
    return true;
  return tokens.some(
    ({ word }, index) =>
      ['in', 'during', 'with'].includes(word) &&
      (isOf(families, tokens[index + 1]) || isOf(families, tokens[index + 2])) &&
      tokens.slice(index + 1, index + 3).every(({ word: one }) => !grammarWords.has(one)),
  );
}

const be = new Set(['is', 'are', 'was', 'were']);
const wishes = new Set('want wants wish wishes intend intends'.split(' '));
const isOf = (families: ReadonlySet<string>, token: Token | undefined): boolean =>
  token !== undefined && families.has(familyOf(stem(token.word)));

const isIf = (text: string): boolean => /^(?:if|in the event that)$/iu.test(text);

/** Where a sentence says "of any", "on the" or the like before one of the words. */
function anyOf(families: ReadonlySet<string>, { tokens }: Reading): number | undefined {
  const found = tokens.findIndex(
    ({ word }, index) =>
      (['any', 'a', 'an', 'each', 'every'].includes(word)
        ? ['of', 'about', 'on', 'upon', 'for', 'after'].includes(tokens[index - 1]?.word ?? '')
        : word === 'the' && ['on', 'upon'].includes(tokens[index - 1]?.word ?? '')) &&
      families.has(familyOf(stem(tokens[index + 1]?.word ?? ''))),
  );
  return found < 0 ? undefined : found;
}

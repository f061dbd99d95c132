import { findCitations } from './cited.ts';
import type { WatchedWord, Force } from './force.ts';
import { findWatchedWords, type WatchedWordFinder } from './find-phrases.ts';
import { findFrequencies } from './frequencies.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import { isDefinition } from './definition.ts';
import { imperativeForce } from './imperative-force.ts';
import { otherWords, type OtherWord } from './other-words.ts';
import { isRule, saysWhenItHolds } from './rules-without-force.ts';
import { readTokens, type Token } from './sentence-tokens.ts';

/** Something in a sentence whose change is reported: a duty word, a quantity, a reference or a defined term. */
export interface Mark {
  /** Only marks of one group can replace each other. */
  readonly group: string;
  /** Equal for marks that mean the same. */
  readonly form: string;
  readonly text: string;
  /** Indexes of its tokens. */
  readonly tokens: readonly number[];
  readonly word?: WatchedWord;
  readonly quantity?: Quantity;
}

/** The force of the lead-in above a sentence, and whether the sentence is one of its conditions. */
export interface LeadForce {
  readonly force?: Force;
  readonly isCondition?: boolean;
}

/** A sentence as the duty watch reads it. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly marks: readonly Mark[];
  readonly others: () => readonly OtherWord[];
  /** What the sentence does; absent if it has no force that the tables know. */
  readonly force?: Force;
  /** Whether a sentence without force still lays something down, such as `A convicted driver is disqualified`. */
  readonly isRule: () => boolean;
  /** The first word of force outside conditions, if any. */
  readonly binding?: Mark;
  /** All words of force outside conditions and outside clauses that only say who or which. */
  readonly bindings: readonly Mark[];
  /** Whether it goes on from a lead-in that has force. */
  readonly isItem: boolean;
  readonly isInCondition: (token: number) => boolean;
  /** Whether it is in a part that takes cases out, after `unless` or `except`. */
  readonly isInException: (token: number) => boolean;
  /** Whether it is in a part that says what something comes before or after, which limits the cases. */
  readonly isInOrder: (token: number) => boolean;
  /** The force that governs a token. */
  readonly forceAt: (token: number) => Force | undefined;
}

/** Reads a sentence, or the words of a list item under its lead-in. */
export function readSentence(text: string, lead: LeadForce = {}, find: WatchedWordFinder = findWatchedWords): Reading {
  const tokens = readTokens(text);
  const unquoted = blank(text, tokens, ({ quoted }) => quoted);
  const taken = new Set<number>();
  const inRange = (from: number, to: number): readonly number[] => {
    const found: number[] = [];
    for (let index = firstFrom(tokens, from); (tokens[index]?.to ?? Infinity) <= to; index += 1) {
      if (!taken.has(index)) found.push(index);
    }
    return found;
  };
  const marks: Mark[] = [];
  const take = (mark: Mark): void => {
    if (mark.tokens.length === 0) return;
    marks.push(mark);
    for (const index of mark.tokens) taken.add(index);
  };
  for (const { form, text: cited, from, to } of findCitations(unquoted))
    take({ group: 'reference', form, text: cited, tokens: inRange(from, to) });
  for (const { word, text: said, from, to } of findFrequencies(unquoted))
    take({ ...ofWord(word), text: said, tokens: inRange(from, to) });
  // "No more than six may" forbids more than six.
  const isNoMore = /^no (?:more|fewer|less) than [^,.;:]* (?:may|can)\b/iu.test(text);
  for (const quantity of findQuantities(
    blank(unquoted, tokens, (_, index) => taken.has(index) || (isNoMore && index === 0)),
  ))
    take({
      group: 'quantity',
      form: quantity.form,
      text: quantity.text,
      tokens: inRange(quantity.from, quantity.to),
      quantity,
    });
  tokens.forEach(({ kind, word }, index) => {
    if (kind === 'reference')
      take({
        group: 'reference',
        form: word,
        text: text.slice(tokens[index]?.from, tokens[index]?.to),
        tokens: [index],
      });
    if (kind === 'term') take({ group: 'term', form: word, text: word, tokens: [index] });
  });
  const isFree = (index: number): boolean => !taken.has(index) && tokens[index]?.quoted !== true;
  for (const { meaning, tokens: found } of find(tokens, isFree)) {
    if (meaning.of === undefined || (meaning.first === true && found[0] !== 0)) continue;
    take({ ...ofWord(meaning), text: found.map((index) => shown(text, tokens[index])).join(' '), tokens: found });
  }
  marks.sort((a, b) => (a.tokens[0] ?? 0) - (b.tokens[0] ?? 0));
  const conditions = conditionSpans(tokens, marks);
  const isInCondition = (token: number): boolean =>
    lead.isCondition === true || conditions.some(({ from, to }) => token >= from && token < to);
  const free = marks.filter((mark) => isBinding(mark) && !isInCondition(mark.tokens[0] ?? 0));
  const main = free.filter((mark, index) => !isInRelative(mark, free[index + 1], tokens));
  const bindings = main.length > 0 ? main : free.slice(0, 1);
  const [binding] = bindings;
  const force = forceOf(tokens, marks, binding, lead);
  return {
    text,
    tokens,
    marks,
    others: once(() => otherWords(text, tokens, taken)),
    ...(force === undefined ? {} : { force }),
    ...(binding === undefined ? {} : { binding }),
    bindings,
    isRule: once(() => force === undefined && isRule(tokens)),
    isItem: lead.force !== undefined,
    isInCondition,
    isInException: (token) =>
      conditions.findLast(({ from, to }) => token >= from && token < to)?.mark.word?.exception === true,
    isInOrder: (token) =>
      conditions.some(({ mark, from, to }) => mark.group === 'order' && token >= from && token < to),
    forceAt: (token) =>
      marks.findLast((mark) => isBinding(mark) && (mark.tokens[0] ?? 0) <= token && !isInCondition(mark.tokens[0] ?? 0))
        ?.word?.force ?? force,
  };
}

/** Only a sentence that is compared with another one needs it. */
function once<Value>(compute: () => Value): () => Value {
  let value: { readonly computed: Value } | undefined;
  return () => (value ??= { computed: compute() }).computed;
}

function shown(text: string, token: Token | undefined): string {
  return text.slice(token?.from, token?.to);
}

function ofWord(word: WatchedWord): Pick<Mark, 'group' | 'form' | 'word'> {
  const group = word.scale ?? `${word.of ?? ''}${word.opens === true ? ', opening' : ''}`;
  const isRanked = word.scale !== undefined && word.scale !== 'force' && word.rank !== undefined;
  return { group, form: isRanked ? `${word.scale ?? ''} ${word.rank ?? ''}` : word.form, word };
}

/** The index of the first token that starts at a character or after it. */
function firstFrom(tokens: readonly Token[], from: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text with some of its tokens blanked out, as long as before. */
function blank(text: string, tokens: readonly Token[], isBlank: (token: Token, index: number) => boolean): string {
  let end = 0;
  const parts = tokens.map((token, index) => {
    const { from, to } = token;
    // "Cannot" is two words in one place.
    if (from < end) return '';
    const between = text.slice(end, from);
    end = to;
    return between + (isBlank(token, index) ? '_'.repeat(to - from) : text.slice(from, to));
  });
  return parts.join('') + text.slice(end);
}

/** Whether a mark is a word of force that counts by itself. */
export function isBinding({ word }: Mark): boolean {
  return word?.strength !== undefined && word.weak !== true;
}

/** Where conditions and exceptions stand: from their first word to the end of that part of the sentence. */
function conditionSpans(tokens: readonly Token[], marks: readonly Mark[]): readonly ConditionSpan[] {
  return marks.flatMap((mark) => {
    const [from = 0] = mark.tokens;
    return mark.word?.opens === true ? [{ mark, from, to: partEnd(tokens, from, marks) }] : [];
  });
}

interface ConditionSpan {
  /** The word that opens it. */
  readonly mark: Mark;
  readonly from: number;
  readonly to: number;
}

/** The index of the next mark that ends a part of the sentence; -1 if there is none. */
function partEnds(tokens: readonly Token[], first: number): number {
  for (let index = first + 1; index < tokens.length; index += 1) {
    if ([',', ';', ':', '.'].includes(tokens[index]?.word ?? '')) return index;
  }
  return -1;
}

/** The index after the part of a sentence that starts with a condition. A condition in front ends at its comma. */
export function partEnd(tokens: readonly Token[], first: number, marks: readonly Mark[]): number {
  const end = partEnds(tokens, first);
  // A condition that ends in a colon goes on in the list after it.
  if (first > 1 && tokens[end]?.word === ':') return tokens.length;
  const isBound = marks.some((mark) => isBinding(mark) && (mark.tokens[0] ?? 0) < first);
  // "If asked a force must": without a comma, a condition in front ends at the word of force.
  const binding = isBound
    ? undefined
    : marks.find((mark) => isBinding(mark) && (mark.tokens[0] ?? 0) > first)?.tokens[0];
  return Math.min(
    end < 0 ? tokens.length : end,
    end >= 0 && end < tokens.length - 1 && first <= 1 ? tokens.length : (binding ?? tokens.length),
  );
}

/** "A user who cannot log in must say so": the first word of force only says which user. */
function isInRelative({ tokens: [first = 0] }: Mark, next: Mark | undefined, tokens: readonly Token[]): boolean {
  if (next === undefined) return false;
  const between = tokens.slice(first, next.tokens[0]).map(({ word }) => word);
  if (['and', 'or', ';', ':', '.'].some((word) => between.includes(word))) return false;
  return tokens
    .slice(Math.max(0, first - 4), first)
    .some(({ word }) => ['who', 'whose', 'which', 'that', 'whom'].includes(word));
}

function forceOf(
  tokens: readonly Token[],
  marks: readonly Mark[],
  binding: Mark | undefined,
  lead: LeadForce,
): Force | undefined {
  if (lead.isCondition === true) return 'condition';
  if (binding?.word?.force !== undefined) return binding.word.force;
  if (lead.force !== undefined) return lead.force;
  if (isDefinition(tokens, marks)) return 'definition';
  const imperative = imperativeForce(tokens);
  if (imperative !== undefined) return imperative;
  // "Written with the approval of the minister" takes no case out of anything.
  if (marks.some((mark) => isBinding(mark) || (mark.word?.exception === true && mark.word.form !== 'with consent')))
    return 'condition';
  return saysWhenItHolds(tokens) ? 'condition' : undefined;
}

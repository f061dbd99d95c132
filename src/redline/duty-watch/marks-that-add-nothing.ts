import type { Comparison } from './comparison.ts';
import type { Mark, Reading } from './read-sentence.ts';
import { stem } from './stem.ts';

/**
 * Whether a watched word that one sentence has and the other lacks says nothing that the other does not say: "promptly" in
 * "promptly and without delay", "anyone who" against "a person who", "one of its committees" against "a committee".
 */
export function addsNothing(mark: Mark, { before, after }: Comparison, side: 'before' | 'after'): boolean {
  const [own, other] = side === 'before' ? [before, after] : [after, before];
  return (
    isSaidTwice(mark, own, other) ||
    isAnyTime(mark, own, other) ||
    isAnyoneWho(mark, own, other) ||
    isOneOf(mark, own, other) ||
    isEitherOr(mark, own, other) ||
    isEach(mark, own, other)
  );
}

/** "Promptly and without delay": the same beside it, which stays. */
function isSaidTwice({ form, group, tokens }: Mark, own: Reading, other: Reading): boolean {
  if (!['speed', 'always', 'often', 'full'].includes(group)) return false;
  const [first = 0, last = 0] = [tokens[0], tokens.at(-1)];
  const isBeside = own.marks.some((one) => {
    const [start = 0, end = 0] = [one.tokens[0], one.tokens.at(-1)];
    const distance = start > last ? start - last : first - end;
    return one.form === form && one.tokens !== tokens && distance > 0 && distance <= 3;
  });
  return isBeside && other.marks.some((one) => one.form === form);
}

/** "Must not be left alone at any time" and "must never be left alone". */
function isAnyTime({ text, tokens: [at = 0] }: Mark, own: Reading, other: Reading): boolean {
  return (
    /^at any time$/iu.test(text) &&
    own.forceAt(at) === 'prohibition' &&
    other.tokens.some(({ word }) => word === 'never' || word === 'ever')
  );
}

const anyones = new Set('anyone anybody everyone everybody'.split(' '));
const someones = new Set(['someone', 'somebody']);
const relatives = new Set('who whose whom'.split(' '));
const persons = new Set('person people persons those'.split(' '));

/** "Appoint someone to be secretary" and "a person"; "give a paper to anyone who asks" and "to a person who asks". */
function isAnyoneWho({ group, tokens: [at = 0] }: Mark, own: Reading, other: Reading): boolean {
  const word = own.tokens[at]?.word ?? '';
  if (someones.has(word)) return group === 'share' && other.tokens.some((one) => persons.has(one.word));
  return (
    group === 'share' &&
    anyones.has(word) &&
    relatives.has(own.tokens[at + 1]?.word ?? '') &&
    other.tokens.some(({ word }, index) => persons.has(word) && relatives.has(other.tokens[index + 1]?.word ?? ''))
  );
}

/** "One of its committees" and "a committee". */
function isOneOf({ text, tokens }: Mark, own: Reading, other: Reading): boolean {
  if (!/^(?:any )?one of$/iu.test(text)) return false;
  const last = tokens.at(-1) ?? 0;
  const noun = stem(own.tokens[last + 2]?.word ?? '');
  return other.tokens.some(
    ({ word }, index) => ['a', 'an'].includes(word) && stem(other.tokens[index + 1]?.word ?? '') === noun,
  );
}

/** "Either bring lunch or buy it" and "bring lunch or buy it". */
function isEitherOr({ text, tokens: [at = 0] }: Mark, own: Reading, other: Reading): boolean {
  const hasOr = ({ tokens }: Reading, from: number): boolean => tokens.slice(from).some(({ word }) => word === 'or');
  return /^either$/iu.test(text) && hasOr(own, at) && hasOr(other, 0);
}

/** "A teacher must lead each trip" and "a trip must be led by a teacher": what comes first is said of each. */
function isEach({ text, tokens }: Mark, own: Reading, { tokens: others, binding }: Reading): boolean {
  if (!/^(?:each|every|any|all)$/iu.test(text)) return false;
  const noun = stem(own.tokens[(tokens.at(-1) ?? 0) + 1]?.word ?? '');
  return (
    ['a', 'an'].includes(others[0]?.word ?? '') && binding?.tokens[0] === 2 && stem(others[1]?.word ?? '') === noun
  );
}

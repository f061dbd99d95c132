import type { Token } from './sentence-tokens.ts';

const units = new Set('hour hours day days week weeks month months year years'.split(' '));
const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/iu;
const starts = new Set('of from after following'.split(' '));
const dates = new Set('date day'.split(' '));
const modals = new Set('must shall should may will can'.split(' '));
const be = new Set('is are was were be being been'.split(' '));

/**
 * One wording for what grammar says in several ways: "28 days from the date of the letter" as "28 days of the letter", and
 * "is able to attend" as "can attend".
 */
export function withPlainWording(tokens: readonly Token[]): readonly Token[] {
  const left = new Set<number>();
  const said = new Map<number, string>();
  tokens.forEach(({ word, quoted }, index) => {
    if (quoted) return;
    // "We shall" is "we will".
    if (word === 'shall' && tokens[index - 1]?.word === 'we') said.set(index, 'will');
    // "Shall have power to" and "shall be liable" say what holds.
    if (word === 'shall') sayStatus(index, tokens, left, said);
    // "Members who are entitled to vote" are members entitled to vote.
    if (
      relatives.has(word) &&
      be.has(tokens[index + 1]?.word ?? '') &&
      ['entitled', 'eligible'].includes(tokens[index + 2]?.word ?? '')
    )
      left.add(index).add(index + 1);
    // "If the buyer fails to pay" is "if the buyer does not pay".
    if ((word === 'fails' || word === 'fail') && tokens[index + 1]?.word === 'to' && isInCase(index, tokens)) {
      said.set(index, 'does').set(index + 1, 'not');
    }
    // "A fee is payable on arrival" is "must be paid".
    if (
      (word === 'payable' || (word === 'due' && !['to', 'for', 'from'].includes(tokens[index + 1]?.word ?? ''))) &&
      ['is', 'are'].includes(tokens[index - 1]?.word ?? '') &&
      !isInCase(index, tokens) &&
      isWhen(tokens[index + 1])
    )
      said.set(index - 1, 'must').set(index, 'be paid');
    // "The month of May" is May.
    if (
      word === 'month' &&
      tokens[index - 1]?.word === 'the' &&
      tokens[index + 1]?.word === 'of' &&
      months.test(tokens[index + 2]?.word ?? '')
    )
      left
        .add(index - 1)
        .add(index)
        .add(index + 1);
    if (units.has(word)) sayStart(index + 1, tokens, left, said);
    // "Unless there is a prescription" is "without a prescription".
    if (
      word === 'unless' &&
      tokens[index + 1]?.word === 'there' &&
      be.has(tokens[index + 2]?.word ?? '') &&
      !tokens.slice(index, index + 8).some(({ word: one }) => ['present', 'available', 'left'].includes(one))
    ) {
      said.set(index, 'without');
      left.add(index + 1).add(index + 2);
    }
    // "Must not leave before the doors are closed" is "must not leave until" then.
    if (word === 'not' && modals.has(tokens[index - 1]?.word ?? '')) sayUntil(index, tokens, said);
    if ((word === 'able' || word === 'unable') && tokens[index + 1]?.word === 'to') sayCan(index, tokens, left, said);
  });
  if (left.size === 0 && said.size === 0) return tokens;
  return tokens.flatMap((token, index): readonly Token[] => {
    if (left.has(index)) return [];
    const words = said.get(index)?.split(' ') ?? [token.word];
    return words.map((word) => (word === token.word ? token : { ...token, word }));
  });
}

const whens = new Set(
  'when where if unless by on before after within in at for to from each every annually monthly weekly quarterly yearly in'.split(
    ' ',
  ),
);

/** Whether what follows says when or by whom, or the sentence ends. */
const isWhen = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'punctuation' || whens.has(token.word) || /^\d/u.test(token.word);

const relatives = new Set('who which that'.split(' '));

/** Whether a verb is in a condition: after `if` and its subject. */
function isInCase(index: number, tokens: readonly Token[]): boolean {
  const before = tokens.slice(Math.max(0, index - 6), index).map(({ word }) => word);
  return before.some((word) => ['if', 'where', 'when'].includes(word)) && !before.some((word) => modals.has(word));
}

const statuses = new Set('power right duty authority discretion responsibility'.split(' '));
const standings = new Set('entitled responsible liable accountable answerable free eligible'.split(' '));

function sayStatus(index: number, tokens: readonly Token[], left: Set<number>, said: Map<number, string>): void {
  const wordAt = (at: number): string => tokens[at]?.word ?? '';
  const thing = ['the', 'a', 'an'].includes(wordAt(index + 2)) ? index + 3 : index + 2;
  const isHeld = wordAt(index + 1) === 'have' && statuses.has(wordAt(thing));
  const isStanding = wordAt(index + 1) === 'be' && standings.has(wordAt(index + 2));
  if (!isHeld && !isStanding) return;
  said.set(index, isHeld ? 'has' : 'is');
  left.add(index + 1);
}

function sayUntil(not: number, tokens: readonly Token[], said: Map<number, string>): void {
  const end = tokens.findIndex(({ kind }, index) => index > not && kind === 'punctuation');
  const at = tokens.findIndex(({ word }, index) => index > not && word === 'before');
  if (at >= 0 && at < end && tokens[at + 1]?.word !== 'or') said.set(at, 'until');
}

/** "Of", "from", "after", "from the date of", "beginning with the day on which": when a time limit starts. */
function sayStart(start: number, tokens: readonly Token[], left: Set<number>, said: Map<number, string>): void {
  const wordAt = (index: number): string => tokens[index]?.word ?? '';
  const isBeginning =
    ['beginning', 'starting'].includes(wordAt(start)) && ['on', 'with', 'from'].includes(wordAt(start + 1));
  if (!isBeginning && !starts.has(wordAt(start))) return;
  said.set(start, 'of');
  let at = start + (isBeginning ? 2 : 1);
  const isDate = wordAt(at) === 'the' && dates.has(wordAt(at + 1));
  if (isDate && wordAt(at + 2) === 'of') at += 3;
  else if (isDate && ['on', 'that'].includes(wordAt(at + 2))) at += wordAt(at + 3) === 'which' ? 4 : 3;
  else if (isDate && wordAt(at + 2) === 'when') at += 3;
  for (let index = start + 1; index < at; index += 1) left.add(index);
}

/** "Is able to" as "can", and "unable to" as "can not". */
function sayCan(index: number, tokens: readonly Token[], left: Set<number>, said: Map<number, string>): void {
  const [previous, twoBefore] = [tokens[index - 1]?.word ?? '', tokens[index - 2]?.word ?? ''];
  const isDenied = tokens[index]?.word === 'unable' || previous === 'not';
  const verb = previous === 'not' ? index - 2 : index - 1;
  if (twoBefore === 'may' || (!be.has(tokens[verb]?.word ?? '') && isDenied === (previous === 'not'))) return;
  if (be.has(tokens[verb]?.word ?? '')) for (let at = verb; at < index; at += 1) left.add(at);
  said.set(index, isDenied ? 'can not' : 'can');
  left.add(index + 1);
}

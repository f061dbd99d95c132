import type { Comparison, ForceChange, ReportedTokens } from './comparison.ts';
import { withoutCorrections } from './corrections.ts';
import { printWords, sayChange } from './print-words.ts';
import type { OtherWord } from './other-words.ts';
import type { Reading } from './read-sentence.ts';
import { withoutLikeWords, withoutRewordings } from './rewording.ts';
import { grammarWords, stem } from './stem.ts';

/**
 * What changed in a sentence that has the same words: who and whom exchanged, what stands on the two sides of a condition or
 * belongs to which of two persons, or a comma that decides which of several things are meant.
 */
export function changesOfOrder(
  comparison: Comparison,
  reported: ReportedTokens,
  wasWords: readonly OtherWord[],
  isWords: readonly OtherWord[],
): readonly ForceChange[] {
  const { before, after } = comparison;
  if (isTurnedGift(before, after) || isTurnedGift(after, before)) return [];
  if (isDone(before) !== isDone(after)) return haveOneAgent(before, after) ? [] : exchangedPersons(before, after);
  const found = [...swapped(comparison, reported), ...exchanged(comparison, wasWords, isWords), ...turned(comparison)];
  return [...(found.length > 0 ? found : exchangedPersons(before, after)), ...commasOfClauses(before, after)];
}

const gifts = new Set(
  'give offer show send sell pay lend award grant allow teach tell'.split(' ').map((verb) => stem(verb)),
);

/** "A knife must not be sold to a child" and "a child must not be sold a knife": in the first, `to` says who gets it. */
function isTurnedGift(one: Reading, other: Reading): boolean {
  const [verb, same] = [giftAt(one), giftAt(other)];
  if (verb < 0 || same < 0 || stem(one.tokens[verb]?.word ?? '') !== stem(other.tokens[same]?.word ?? '')) return false;
  const [next, nextInOther] = [one.tokens[verb + 1]?.word, other.tokens[same + 1]?.word];
  if (next !== 'to' || nextInOther === 'to') return false;
  const receiver = new Set(one.tokens.slice(verb + 2, verb + 5).map(({ word }) => stem(word)));
  return other.tokens
    .slice(0, same)
    .some(({ kind, word }) => kind === 'word' && !grammarWords.has(word) && receiver.has(stem(word)));
}

/** The index of the participle of a verb of giving in the passive; -1 if there is none. */
function giftAt({ tokens }: Reading): number {
  return tokens.findIndex(({ word }, at) => tokens[at - 1]?.word === 'be' && gifts.has(stem(word)));
}

/** Words before which one thing is said, and after which another that belongs to it. */
const joining = new Set(['by', 'to', 'with', 'from', 'for', 'must', 'shall', 'may', 'should', 'will']);

/** Of two of these before the same person, one says the reverse of the other. */
const directions = new Set(['by', 'to', 'from', 'against']);

/** "Fees paid by the client" against "fees paid to the client". */
function turned({ before, after, partners }: Comparison): readonly ForceChange[] {
  return before.tokens.flatMap(({ word }, at): readonly ForceChange[] => {
    const now = (partners[at - 1] ?? -2) + 1;
    const other = after.tokens[now]?.word ?? '';
    if (!directions.has(word) || !directions.has(other) || word === other) return [];
    if ([1, 2].every((step) => partners[at + step] !== now + step)) return [];
    return [{ kind: 'changed', what: 'who', words: `${word} → ${other}` }];
  });
}

/** "Kept by the clerk and checked by the auditor": with the two exchanged, each has another task. */
function exchangedPersons(before: Reading, after: Reading): readonly ForceChange[] {
  const [was, is] = [neighbours(before), neighbours(after)];
  const [pairs, pairsAfter] = [was, is].map(
    (all) => new Set(all.map(({ left, right }) => `${left.stem} ${right.stem}`)),
  );
  const isNew = ({ left, right }: Neighbours): boolean => pairs?.has(`${left.stem} ${right.stem}`) !== true;
  const moved = is.filter(
    (one) =>
      isNew(one) &&
      was.some(({ left }) => left.stem === one.left.stem) &&
      was.some(({ right }) => right.stem === one.right.stem),
  );
  // With one of them in another place, only the order of the words changed.
  if (moved.length < 2) return [];
  const lost = was.filter(({ left, right }) => pairsAfter?.has(`${left.stem} ${right.stem}`) !== true);
  const [first] = lost;
  const [now] = moved;
  if (first === undefined || now === undefined) return [];
  return [
    {
      kind: 'changed',
      what: 'who',
      words: sayChange(printWords([first.right], before), printWords([now.right], after)),
    },
  ];
}

interface Neighbours {
  readonly left: OtherWord;
  readonly right: OtherWord;
}

function neighbours({ tokens }: Reading): readonly Neighbours[] {
  const at = (index: number): readonly OtherWord[] => {
    const { word = '', kind } = tokens[index] ?? {};
    return kind !== 'word' || grammarWords.has(word) ? [] : [{ token: index, word, stem: stem(word) }];
  };
  return tokens.flatMap(({ word }, index) => {
    if (!joining.has(word)) return [];
    const [left] = [index - 1, index - 2, index - 3].flatMap(at);
    const [right] = [index + 1, index + 2, index + 3].flatMap(at);
    return left === undefined || right === undefined ? [] : [{ left, right }];
  });
}

const relatives = new Set(['who', 'which', 'that', 'whose', 'whom', 'where']);

/** "Drivers who carry gas must" binds some of them, and "drivers, who carry gas, must" all. */
function commasOfClauses(before: Reading, after: Reading): readonly ForceChange[] {
  const [was, is] = [clauses(before), clauses(after)];
  if (was.length !== is.length) return [];
  const at = was.findIndex(({ isApart }, index) => isApart !== is[index]?.isApart);
  const [old, current] = [was[at], is[at]];
  if (old === undefined || current === undefined) return [];
  return [{ kind: 'changed', what: 'scope', words: `${old.text} → ${current.text}` }];
}

function clauses({ tokens, text }: Reading): readonly { readonly isApart: boolean; readonly text: string }[] {
  return tokens.flatMap(({ word }, index) => {
    const [previous, next] = [tokens[index - 1], tokens[index + 1]];
    if (!relatives.has(word) || index === 0) return [];
    const isApart = previous?.word === ',';
    return [{ isApart, text: text.slice((isApart ? previous : tokens[index])?.from, next?.to) }];
  });
}

/** The same words with who and whom exchanged, such as "users must check inspectors" turned round. */
function swapped(comparison: Comparison, reported: ReportedTokens): readonly ForceChange[] {
  const { before, after } = comparison;
  const isOpen =
    (side: 'before' | 'after') =>
    ({ token }: OtherWord) =>
      !reported[side].has(token);
  const [was, is] = [subject(before).filter(isOpen('before')), subject(after).filter(isOpen('after'))];
  if (was.length === 0 || is.length === 0 || isPassive(before) !== isPassive(after)) return [];
  const stems = new Set(was.map(({ stem }) => stem));
  if (is.some(({ stem }) => stems.has(stem))) return [];
  const { lost, added } = withoutRewordings(withoutCorrections({ lost: was, added: is }), comparison);
  if (lost.length === 0 || added.length === 0) return [];
  return [{ kind: 'changed', what: 'who', words: sayChange(printWords(was, before), printWords(is, after)) }];
}

/** Words that changed places around one that stays, such as "the victim before the suspect" turned round. */
function exchanged(
  comparison: Comparison,
  wasWords: readonly OtherWord[],
  isWords: readonly OtherWord[],
): readonly ForceChange[] {
  const { before, after, partners } = comparison;
  return before.marks.flatMap((mark): readonly ForceChange[] => {
    const [at = 0] = mark.tokens;
    const now = partners[at] ?? -1;
    if (now < 0 || (mark.group !== 'order' && mark.word?.exception !== true)) return [];
    const [was, is] = [inFront(wasWords, at), inFront(isWords, now)];
    const back = was.filter(({ stem }) => is.every((word) => word.stem !== stem));
    const forward = is.filter(({ stem }) => was.every((word) => word.stem !== stem));
    const { lost, added } = withoutLikeWords(withoutCorrections({ lost: back, added: forward }));
    if (lost.length === 0 || added.length === 0) return [];
    const words = `${printWords(back, before)} → ${printWords(forward, after)} ${mark.text.toLowerCase()}`;
    return [{ kind: 'changed', what: mark.word?.of ?? 'other words', words }];
  });
}

const inFront = (words: readonly OtherWord[], at: number): readonly OtherWord[] =>
  words.filter(({ token }) => token < at);

/** The words before the word of force, outside conditions. */
const prepositions = new Set('in at on by for from with during within'.split(' '));

function subject({ binding, others, tokens, isInCondition }: Reading): readonly OtherWord[] {
  const end = binding?.tokens[0];
  if (end === undefined) return [];
  // "In the hall, members must": where comes before who.
  const first = prepositions.has(tokens[0]?.word ?? '') ? tokens.findIndex(({ word }) => word === ',') : -1;
  return others().filter(({ token }) => token > (first < end ? first : -1) && token < end && !isInCondition(token));
}

/** "Records must be kept": the passive follows the word of force. */
function isDone({ tokens, binding }: Reading): boolean {
  const next = (binding?.tokens.at(-1) ?? -2) + 1;
  return tokens.slice(next, next + 2).some(({ word }) => word === 'be');
}

/** Whether who acts is the same, as in "must be kept by the breeder" and "the breeder must keep". */
function haveOneAgent(before: Reading, after: Reading): boolean {
  const [was, is] = [agent(before), agent(after)];
  return [...was].some((stem) => is.has(stem)) || was.size === 0 || is.size === 0;
}

function agent(reading: Reading): ReadonlySet<string> {
  if (!isDone(reading)) return new Set(subject(reading).map(({ stem }) => stem));
  return new Set(
    reading
      .others()
      .filter(({ token }) => [1, 2, 3, 4].some((distance) => reading.tokens[token - distance]?.word === 'by'))
      .map(({ stem }) => stem),
  );
}

function isPassive({ tokens, binding }: Reading): boolean {
  const start = binding?.tokens.at(-1) ?? 0;
  const be = tokens.findIndex(
    ({ word }, index) => index >= start && ['be', 'been', 'being', 'is', 'are'].includes(word),
  );
  return be >= 0 && tokens.slice(be).some(({ word }) => word === 'by' || word === 'with');
}

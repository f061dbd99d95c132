import { alignTokens, compareMatches } from './compare-matches.ts';
import type { Comparison, ForceChange } from './comparison.ts';
import { direction, effectOfLoss } from './effects.ts';
import { opposite, type Effect } from './force.ts';
import { imperativeForce, mainStart } from './imperative-force.ts';
import { stem } from './stem.ts';
import { areOnlyIf } from './same-case.ts';
import { isBinding, type Mark, type Reading } from './read-sentence.ts';

/** Words of force that were replaced, removed or added. */
export function bindingChanges(comparison: Comparison): readonly ForceChange[] {
  const { before, after, partners } = comparison;
  const { replaced, removed, added } = compareMatches(before, after, partners, 'force');
  const change = (kind: Effect, words: string): ForceChange => ({ kind, what: 'force', words });
  const isRepeated = (mark: Mark): boolean => repeats(mark, after, before);
  return [
    ...replaced.flatMap(([old, current]) => {
      if (areOnlyIf(before, after)) return [];
      const effect = direction(old, current);
      return effect === undefined ? [] : [change(effect, `${old.form} → ${current.form}`)];
    }),
    ...removed
      .filter(
        (mark) =>
          isBinding(mark) &&
          !repeats(mark, before, after) &&
          !isInstructed(mark, before, after) &&
          !isInOwnCondition(mark, before, partners),
      )
      .map((mark) =>
        change(
          isUnderStronger(mark, before, after, partners) ? 'stronger' : effectOfLoss(mark, before, after),
          `lost: ${mark.form}`,
        ),
      ),
    ...added
      .filter(
        (mark) =>
          isBinding(mark) &&
          !isRepeated(mark) &&
          !isInstructed(mark, after, before) &&
          !isInOwnCondition(mark, after, comparison.partnersBefore),
      )
      .map((mark) =>
        change(
          isUnderStronger(mark, after, before, comparison.partnersBefore)
            ? 'weaker'
            : opposite[effectOfLoss(mark, after, before)],
          `new: ${mark.form}`,
        ),
      ),
  ];
}

/** "Unless the chair allows it": the word came or went with its condition, which is told as a whole. */
function isInOwnCondition({ tokens: [at = 0] }: Mark, own: Reading, partners: readonly number[]): boolean {
  if (!own.isInCondition(at)) return false;
  const opening = own.marks.findLast(({ word, tokens: [first = 0] }) => word?.opens === true && first < at);
  return opening?.tokens.every((token) => (partners[token] ?? -1) < 0) === true;
}

/** "You must not park here" against "Do not park here", "children must be treated well" against "treat children well". */
function isInstructed(mark: Mark, own: Reading, { binding, force, isItem, tokens }: Reading): boolean {
  const { word, tokens: said } = mark;
  if (binding !== undefined || isItem || (word?.strength ?? 0) < 5) return false;
  if (word?.force === force && imperativeForce(tokens) !== undefined) return true;
  const next = (said.at(-1) ?? 0) + 1;
  const verb = own.tokens[own.tokens[next]?.word === 'be' ? next + 1 : next]?.word ?? '';
  const first = tokens[mainStart(tokens)]?.word ?? '';
  return word?.force === 'duty' && !first.endsWith('s') && stem(first) === stem(verb);
}

/**
 * "Must keep a log and publish it" against "must keep a log and should publish it": in only one of the two sentences, what
 * follows is still governed by `must`.
 */
function isUnderStronger(mark: Mark, own: Reading, other: Reading, partners: readonly number[]): boolean {
  const next = partners[(mark.tokens.at(-1) ?? 0) + 1] ?? -1;
  const over = other.marks.findLast((one) => isBinding(one) && (one.tokens[0] ?? 0) < next);
  const [strength, isForbidden] = [mark.word?.strength ?? 0, mark.word?.forbids ?? false];
  // "Sign it and may tell them": in a list of verbs, also a word that only allows. "Must say who may" asks for what is said.
  const isInList = ['and', 'or', ','].includes(own.tokens[(mark.tokens[0] ?? 0) - 1]?.word ?? '');
  return (
    (strength >= 1.5 || isInList) &&
    (over?.word?.strength ?? 0) > strength &&
    (over?.word?.forbids ?? false) === isForbidden
  );
}

/** "Must keep a log and must name an officer": a word of force that only repeats the one before it. */
function repeats(mark: Mark, own: Reading, other: Reading): boolean {
  if (isJoinedVerb(mark, own, other)) return true;
  const previous = own.marks.findLast((one) => isBinding(one) && (one.tokens[0] ?? 0) < (mark.tokens[0] ?? 0));
  // Or one that binds alike: "must not run and must not jump" against "nobody may run or jump".
  return (
    previous?.form === mark.form && other.marks.some((one) => isBinding(one) && direction(mark, one) === undefined)
  );
}

/** "The guide must be sent and the form must be sent" against "the guide and the form must be sent": one verb for both. */
function isJoinedVerb(mark: Mark, own: Reading, other: Reading): boolean {
  const verbAfter = ({ tokens }: Mark, all: Reading['tokens']): string =>
    all
      .slice((tokens.at(-1) ?? 0) + 1, (tokens.at(-1) ?? 0) + 3)
      .map(({ word }) => word)
      .join(' ');
  const verb = verbAfter(mark, own.tokens);
  const hasVerb = (one: Mark, reading: Reading): boolean =>
    one.form === mark.form && verbAfter(one, reading.tokens) === verb;
  return own.marks.some((one) => one !== mark && hasVerb(one, own)) && other.marks.some((one) => hasVerb(one, other));
}

/** Words of force that took the place of others before the same verb, in two sentences whatever else differs in them. */
export function replacedInPlace(before: Reading, after: Reading): readonly ForceChange[] {
  const partners = alignTokens(before.tokens, after.tokens);
  const next = ({ tokens }: Mark): number => (tokens.at(-1) ?? 0) + 1;
  return compareMatches(before, after, partners, 'force').replaced.flatMap(([old, current]) => {
    const kind = direction(old, current);
    if (kind === undefined || partners[next(old)] !== next(current)) return [];
    return [{ kind, what: 'force', words: `${old.form} → ${current.form}` }];
  });
}

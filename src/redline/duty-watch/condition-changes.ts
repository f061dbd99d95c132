import { compareMatches } from './compare-matches.ts';
import type { Comparison, ForceChange, ReportedTokens } from './comparison.ts';
import { effectOf } from './effects.ts';
import { opposite, type Effect } from './force.ts';
import type { Mark, Reading } from './read-sentence.ts';
import { isSaidWithout } from './said-without-condition.ts';
import { areSameCase } from './same-case.ts';

/** Conditions and exceptions that came, went or were replaced. */
export function openingChanges(
  comparison: Comparison,
  group: string,
  reported: ReportedTokens,
): readonly ForceChange[] {
  const { before, after, partners } = comparison;
  const { replaced, removed, added } = compareMatches(before, after, partners, group);
  const what = 'conditions and exceptions';
  const inPlace = group === 'order' ? duringInPlace([...removed, ...added], comparison) : [];
  for (const [was, is] of inPlace) reported.addBoth(was, is);
  return [
    ...inPlace.map(([was, is]) => ({ kind: 'changed', what, words: `${was.text} → ${is.text}` }) as const),
    ...replaced
      .filter(([old, current]) => !areSameCase(old, current, before, after))
      .map(
        ([old, current]) =>
          ({ kind: effectOfCondition(old, current, after), what, words: `${old.text} → ${current.text}` }) as const,
      ),
    ...removed
      .filter(
        (mark) =>
          !reported.has(mark, 'before') &&
          counts(mark, before, after) &&
          !isSaidWithout(mark, comparison, 'before', reported.after),
      )
      .map(
        (mark) =>
          ({
            kind: isPrepositionInPlace(mark, comparison, 'before')
              ? 'changed'
              : effectOf(mark, before, mark.word?.effectOfRemoval ?? 'changed'),
            what,
            words: `lost: ${reported.takePart(mark, 'before')}`,
          }) as const,
      ),
    ...added
      .filter(
        (mark) =>
          !reported.has(mark, 'after') &&
          counts(mark, after, before) &&
          !isSaidWithout(mark, comparison, 'after', reported.before),
      )
      .map(
        (mark) =>
          ({
            kind: isPrepositionInPlace(mark, comparison, 'after')
              ? 'changed'
              : effectOf(mark, after, opposite[mark.word?.effectOfRemoval ?? 'changed']),
            what,
            words: `new: ${reported.takePart(mark, 'after')}`,
          }) as const,
      ),
  ];
}

/** "Before the due date" against "on the due date". */
function isPrepositionInPlace(
  { group, tokens: [at = 0] }: Mark,
  { before, after, partners, partnersBefore }: Comparison,
  side: 'before' | 'after',
): boolean {
  const [other, own, others] =
    side === 'before' ? [after, partners, partnersBefore] : [before, partnersBefore, partners];
  const place = (own[at - 1] ?? -2) + 1;
  const isNew = place > 0 && (others[place] ?? -1) < 0;
  return group === 'order' && isNew && ['on', 'at', 'in', 'by', 'with'].includes(other.tokens[place]?.word ?? '');
}

/** "Before the event" against "during the event". */
function duringInPlace(
  orders: readonly Mark[],
  { before, after, partners }: Comparison,
): readonly (readonly [Mark, Mark])[] {
  const isDuring = ({ text }: Mark): boolean => /^(?:during|while|whilst)$/iu.test(text);
  const isInPlace = (was: Mark, is: Mark): boolean =>
    partners[(was.tokens.at(-1) ?? 0) + 1] === (is.tokens.at(-1) ?? 0) + 1;
  return [
    ...orders.flatMap((was) => after.marks.filter(isDuring).map((is) => [was, is] as const)),
    ...orders.flatMap((is) => before.marks.filter(isDuring).map((was) => [was, is] as const)),
  ].filter(([was, is]) => before.marks.includes(was) && after.marks.includes(is) && isInPlace(was, is));
}

/** "Whether or not anyone was harmed" is no condition, and "if anyone was harmed" is one. */
function effectOfCondition({ word: was }: Mark, current: Mark, after: Reading): Effect {
  const [old, now] = [was?.form, current.word?.form];
  const cases = ['if', 'when', 'only if', 'provided that', 'unless', 'except'];
  if (old === 'notwithstanding' && cases.includes(now ?? '')) return effectOf(current, after, 'weaker');
  return now === 'notwithstanding' && cases.includes(old ?? '') ? effectOf(current, after, 'stronger') : 'changed';
}

/** Without force, only an exception or negation is reported: other conditions merely describe events. */
function counts({ word }: Mark, own: Reading, other: Reading): boolean {
  return own.force !== undefined || other.force !== undefined || word?.exception === true || word?.opens !== true;
}

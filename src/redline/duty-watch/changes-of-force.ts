import { bindingChanges } from './binding-changes.ts';
import { alignTokens, compareMatches } from './compare-matches.ts';
import { openingChanges } from './condition-changes.ts';
import { ReportedTokens, type Comparison, type ForceChange } from './comparison.ts';
import { opposite, type ChangedThing, type Effect } from './force.ts';
import { effectOf, effectOfReplacing, lossOf } from './effects.ts';
import { mainStart } from './imperative-force.ts';
import { readSentence, type Mark, type Reading } from './read-sentence.ts';
import { correctedMarks, otherChanges } from './other-changes.ts';
import { addsNothing } from './marks-that-add-nothing.ts';
import { sameLimit } from './same-limit.ts';
import { grammarWords } from './stem.ts';

/** How the force of one sentence changed. Empty if only words changed whose meaning the tables do not know. */
export function forceChanges(before: string, after: string): readonly ForceChange[] {
  return compareReadings(readSentence(before), readSentence(after));
}

/**
 * How the force of one sentence changed: words of force, then conditions, then other duty words, numbers and references,
 * then the words that no table knows.
 */
export function compareReadings(before: Reading, after: Reading): readonly ForceChange[] {
  const partners = alignTokens(before.tokens, after.tokens);
  const partnersBefore = after.tokens.map(() => -1);
  partners.forEach((partner, index) => {
    if (partner >= 0) partnersBefore[partner] = index;
  });
  const comparison = { before, after, partners, partnersBefore };
  const reported = new ReportedTokens(comparison);
  for (const [was, is] of correctedMarks(comparison)) {
    reported.before.add(was);
    reported.after.add(is);
  }
  for (const side of ['before', 'after'] as const)
    for (const token of compliedWith(comparison, side)) reported[side].add(token);
  const limit = sameLimit(comparison);
  if (limit !== undefined) reported.addBoth(...limit);
  const groups = new Set([...before.marks, ...after.marks].map(({ group }) => group));
  const openings = [...groups].filter((group) => group.endsWith(', opening') || group === 'order');
  const rest = [...groups].filter((group) => !['force', 'speed', 'quantity', ...openings].includes(group));
  const changes = [
    ...(groups.has('force') && limit === undefined ? bindingChanges(comparison) : []),
    ...openings.flatMap((group) => openingChanges(comparison, group, reported)),
    ...timeLimitChanges(comparison, reported),
    ...rest.flatMap((group) => otherMarkChanges(comparison, group, reported)),
  ];
  const all = [...changes, ...otherChanges(comparison, reported)];
  return all.filter((change, index) => all.findIndex(({ words }) => words === change.words) === index);
}

/** "Must comply with" against "must have regard to": one thing in place of another, told with the words of force. */
function compliedWith(comparison: Comparison, side: 'before' | 'after'): readonly number[] {
  const [own, other] = [comparison[side], comparison[side === 'before' ? 'after' : 'before']];
  const has = ({ marks }: Reading, form: string): boolean => marks.some((mark) => mark.form === form);
  if (!has(other, 'have regard to') || has(own, 'have regard to')) return [];
  return own.marks.flatMap(({ form, tokens }) => (form === 'comply 3' && !has(other, form) ? tokens : []));
}

/** Words of speed, and quantities. A time limit in figures may replace one in words. */
function timeLimitChanges(comparison: Comparison, reported: ReportedTokens): readonly ForceChange[] {
  const { before, after, partners } = comparison;
  const speed = compareMatches(before, after, partners, 'speed');
  const quantities = compareMatches(before, after, partners, 'quantity');
  const swap = (words: readonly Mark[], limits: readonly Mark[]): readonly [Mark, Mark] | undefined => {
    const [word, limit] = [words[0], limits.find(({ quantity }) => quantity?.isDeadline === true)];
    return word && limit ? [word, limit] : undefined;
  };
  const change = ([word, limit]: readonly [Mark, Mark], isNew: boolean): ForceChange => {
    // "Immediately" asks for more than any number of days, "in due course" for less.
    const effect: Effect = (word.word?.rank ?? 0) >= 5 ? 'weaker' : 'stronger';
    const [was, is] = isNew ? [word, limit] : [limit, word];
    const reading = isNew ? after : before;
    return {
      kind: effectOf(limit, reading, isNew ? effect : opposite[effect]),
      what: 'when and how often',
      words: `${printed(was)} → ${printed(is)}`,
    };
  };
  const atLeastOne = ({ group, text }: Mark): boolean =>
    group === 'share' && /^(?:at least|a minimum of) one/iu.test(text);
  const few = compareMatches(before, after, partners, 'share');
  const lowered = pairOf(quantities.removed.find(isFloor), few.added.find(atLeastOne), reported);
  const raised = pairOf(few.removed.find(atLeastOne), quantities.added.find(isFloor), reported);
  const [fullness, wholes] = [compareMatches(before, after, partners, 'full'), few];
  const reduced = pairOf(
    [...wholes.removed, ...fullness.removed].find(isWhole),
    quantities.added.find(isPart),
    reported,
  );
  const restored = pairOf(
    quantities.removed.find(isPart),
    [...wholes.added, ...fullness.added].find(isWhole),
    reported,
  );
  const forwards = swap(speed.removed, quantities.added);
  const backwards = swap(speed.added, quantities.removed);
  for (const mark of forwards ?? [])
    for (const token of mark.tokens) reported[mark === forwards?.[0] ? 'before' : 'after'].add(token);
  for (const mark of backwards ?? [])
    for (const token of mark.tokens) reported[mark === backwards?.[0] ? 'after' : 'before'].add(token);
  return [
    ...(lowered ? [ofCount(lowered, after, 'weaker')] : []),
    ...(raised ? [ofCount(raised, after, 'stronger')] : []),
    ...(reduced ? [ofCount(reduced, after, 'weaker')] : []),
    ...(restored ? [ofCount(restored, after, 'stronger')] : []),
    ...(forwards ? [change(forwards, true)] : []),
    ...(backwards ? [change(backwards, false)] : []),
    ...otherMarkChanges(comparison, 'speed', reported),
    ...otherMarkChanges(comparison, 'quantity', reported),
  ];
}

const isFloor = ({ quantity }: Mark): boolean => quantity?.sense === 'floor' && quantity.base === '';

/** "The whole of the cost" or "the full cost", and "half of the cost" or "40 % of it". */
const isWhole = ({ group, word }: Mark): boolean => (group === 'share' || group === 'full') && word?.rank === 3;
const isPart = ({ quantity }: Mark): boolean => quantity?.base === '%' && quantity.most < 100;

/** Two marks, if there are both, and their words as reported. */
function pairOf(
  was: Mark | undefined,
  is: Mark | undefined,
  reported: ReportedTokens,
): readonly [Mark, Mark] | undefined {
  if (was === undefined || is === undefined) return undefined;
  reported.addBoth(was, is);
  return [was, is];
}

/** "At least three members" against "at least one member", of which one is a number and the other a word of scope; likewise "half". */
function ofCount([was, is]: readonly [Mark, Mark], after: Reading, effect: Effect): ForceChange {
  return { kind: effectOf(is, after, effect), what: 'how much', words: `${was.text} → ${is.text}` };
}

function otherMarkChanges(comparison: Comparison, group: string, reported: ReportedTokens): readonly ForceChange[] {
  const { before, after, partners } = comparison;
  const { replaced, removed, added } = compareMatches(before, after, partners, group);
  const change = (mark: Mark, kind: Effect, words: string): ForceChange => ({ kind, what: thingOf(mark), words });
  return [
    ...replaced.flatMap(([old, current]) => {
      if (reported.has(old, 'before') && reported.has(current, 'after')) return [];
      if (
        current.word?.needsForce === true &&
        old.word?.needsForce === true &&
        before.force === undefined &&
        after.force === undefined
      )
        return [];
      if (isMeasured(old) && isMeasured(current) && before.force === undefined && after.force === undefined) return [];
      const kind = effectOfReplacing(old, current, before, after);
      // A word that took the place of another is told here, and not again among the words of no table.
      if (kind !== undefined) reported.addBoth(old, current);
      return kind === undefined ? [] : [change(current, kind, `${printed(old)} → ${printed(current)}`)];
    }),
    ...removed
      .filter(
        (mark) =>
          !reported.has(mark, 'before') &&
          isReported(mark, before) &&
          !addsNothing(mark, comparison, 'before') &&
          !isOfThing(mark, before, partners) &&
          !isNotOfInstruction(mark, before, after),
      )
      .map((mark) =>
        change(
          mark,
          isInsteadOfEvent(mark, before, after, comparison.partnersBefore)
            ? 'changed'
            : effectOf(mark, before, lossOf(mark, before)),
          `lost: ${printed(mark)}`,
        ),
      ),
    ...added
      .filter(
        (mark) =>
          !reported.has(mark, 'after') &&
          isReported(mark, after) &&
          !addsNothing(mark, comparison, 'after') &&
          !isOfThing(mark, after, comparison.partnersBefore) &&
          !isNotOfInstruction(mark, after, before),
      )
      .map((mark) =>
        change(
          mark,
          isInsteadOfEvent(mark, after, before, partners)
            ? 'changed'
            : effectOf(mark, after, opposite[lossOf(mark, after)]),
          `new: ${printed(mark)}`,
        ),
      ),
  ];
}

/** "Within six months of the end" against "when it ends": a time limit after an event, in place of the event. */
function isInsteadOfEvent(
  { quantity, tokens }: Mark,
  own: Reading,
  other: Reading,
  partnersOfOther: readonly number[],
): boolean {
  return (
    quantity?.isDeadline === true &&
    own.tokens[(tokens.at(-1) ?? 0) + 1]?.word === 'of' &&
    other.marks.some(
      ({ word, tokens: [at = 0] }) =>
        word?.opens === true && word.exception !== true && (partnersOfOther[at] ?? -1) < 0,
    )
  );
}

/** The "not" of "do not park here", if the other side forbids it in other words. */
function isNotOfInstruction({ form, tokens: [at = 0] }: Mark, own: Reading, other: Reading): boolean {
  return (
    form === 'not' && own.tokens[at - 1]?.word === 'do' && mainStart(own.tokens) === at - 1 && own.force === other.force
  );
}

/** "And any contractor", "with reasonable care": the word belongs to a thing that came or went, which is reported. */
function isOfThing(
  { tokens, group, form, quantity }: Mark,
  { tokens: all }: Reading,
  partners: readonly number[],
): boolean {
  const [first = 0, last = 0] = [tokens[0], tokens.at(-1)];
  const [joiner, noun] = [all[first - 1]?.word ?? '', all[last + 1]];
  // "Every file that is not sealed".
  if (form === 'not' && /^(?:who|that|which)$/u.test(all[first - 2]?.word ?? ''))
    return [first - 2, first - 1, first + 1].every((token) => (partners[token] ?? -1) < 0);
  const isNew = noun?.kind === 'word' && !grammarWords.has(noun.word) && (partners[last + 1] ?? -1) < 0;
  // "Every connection between the records of two people": the number belongs to what is new, and limits nothing.
  if (quantity?.base === '' && quantity.sense === undefined)
    return isNew && [first - 1, first - 2].every((token) => (partners[token] ?? -1) < 0);
  if (group === 'softening' || group === 'narrowing') return isNew && ['and', 'or', 'with'].includes(joiner);
  return group === 'share' && ['and', 'or', ','].includes(joiner) && (partners[first - 1] ?? -1) < 0 && isNew;
}

/** "The hall opens at 9am", "a pool of 25 metres": a time of day or a size that limits nothing describes something. */
function isMeasured({ quantity }: Mark): boolean {
  return (
    quantity !== undefined &&
    quantity.sense === undefined &&
    ['clock', 'metres', 'grams', 'litres', 'degrees', 'decibels', 'mph'].includes(quantity.base)
  );
}

/** Whether a mark that is on one side only counts by itself. */
function isReported(mark: Mark, reading: Reading): boolean {
  const { word, quantity, group } = mark;
  if (word?.needsForce === true && reading.force === undefined) return false;
  if (isMeasured(mark) && reading.force === undefined) return false;
  if (quantity !== undefined)
    return quantity.base !== '' || quantity.sense !== undefined || reading.force !== undefined;
  if (group === 'term') return reading.force !== undefined || reading.isRule();
  if (group === 'reference') return true;
  if (word?.effectOfRemoval === undefined) return false;
  if (group !== 'share') return true;
  // "Users must" and "every user must" bind the same people.
  const binding = reading.binding?.tokens[0];
  const [at = 0] = mark.tokens;
  const isSubject = binding !== undefined && (at < binding || reading.tokens[at - 1]?.word === 'by');
  // "Report any damage" and "report damage", "any member must" and "a member must": the same things, and the same people.
  const isAny = /^any/iu.test(mark.text) && !/ of$/iu.test(mark.text);
  if (/^any$/iu.test(mark.text) || (isAny && (isSubject || reading.forceAt(mark.tokens[0] ?? 0) === 'prohibition')))
    return false;
  return reading.force !== undefined && !(isSubject && word.rank === 3);
}

function thingOf({ word, quantity, group }: Mark): ChangedThing {
  if (word?.of !== undefined) return group === 'definition' ? 'defined meaning' : word.of;
  if (quantity !== undefined)
    return quantity.isDeadline || quantity.base === 'date' ? 'when and how often' : 'how much';
  return group === 'term' ? 'defined meaning' : 'reference';
}

function printed({ text, word, group }: Mark): string {
  if (group === 'reference' && text.startsWith('\uE000')) return text;
  return word === undefined ? text : text.toLowerCase();
}

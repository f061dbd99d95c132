import { opposite, type WatchedWord, type Effect, type Force } from './force.ts';
import { quantityEffect } from './quantity-effect.ts';
import { forbidden, type Quantity } from './quantities.ts';
import { isBinding, type Mark, type Reading } from './read-sentence.ts';
import { isParticiple } from './stem.ts';

/** The effect of replacing one word of force with another; undefined if they bind alike, as `shall` and `must` do. */
export function direction({ word: was }: Mark, { word: is }: Mark): Effect | undefined {
  if (isAlike(was, is)) return undefined;
  const [old, current] = [was?.strength ?? 0, is?.strength ?? 0];
  // "Only staff may enter": it says for whom or for what, and who gains by that nobody can say.
  if ([was?.form, is?.form].includes('may only') && Math.min(old, current) < 1.5) return 'changed';
  if ((was?.forbids ?? false) !== (is?.forbids ?? false)) {
    // Allowing what was forbidden is weaker; requiring it is something else.
    if (was?.forbids) return current < 1.5 ? 'weaker' : 'changed';
    return old < 1.5 ? 'stronger' : 'changed';
  }
  if (old === current) return 'changed';
  return current > old ? 'stronger' : 'weaker';
}

/** Whether two words do the same as strongly. Soft ones differ in what they ask for, and `only` says for whom. */
function isAlike(was: WatchedWord | undefined, is: WatchedWord | undefined): boolean {
  return (
    (was?.strength === is?.strength || isOrder(was, is) || isOrder(is, was) || areAllowing(was, is)) &&
    (was?.force === is?.force || (isRight(was?.force) && isRight(is?.force)) || areAllowing(was, is)) &&
    (was?.forbids ?? false) === (is?.forbids ?? false) &&
    !isSoft(was) &&
    ![was?.form, is?.form].includes('may only')
  );
}

/** "The Commission may inspect" and "the Commission has the power to inspect". */
function areAllowing(one: WatchedWord | undefined, other: WatchedWord | undefined): boolean {
  return [one, other].every((word) => isPermission(word?.force) && (word?.strength ?? 0) >= 1);
}

/** In statutes "is to" binds as `must` does, and elsewhere as `will` does. */
function isOrder(one: WatchedWord | undefined, other: WatchedWord | undefined): boolean {
  return ['is to', 'is not to'].includes(one?.form ?? '') && (other?.strength ?? 0) >= (one?.strength ?? 0);
}

/** The effect of removing a word of force, given the words on the side without it. */
export function effectOfLoss({ word, form }: Mark, own: Reading, other: Reading): Effect {
  const others = other.marks.filter(isBinding);
  // "Must have regard to" is weaker than "must" but stronger than nothing.
  if (isSoft(word)) {
    if (others.some(({ word: one }) => (one?.strength ?? 0) >= 3)) return 'stronger';
    // "The force follows the guidance" says what it does, and nobody knows whether it binds.
    return others.length === 0 && other.marks.some(({ group }) => group === 'comply') ? 'changed' : 'weaker';
  }
  if (word?.strength === 0) return 'stronger';
  if (word?.strength !== undefined && word.strength < 1.5) return 'changed';
  // Another word of the same force still binds: which of the two was lost is a matter of grammar.
  return others.length > 0 && own.marks.filter((one) => one.form === form).length > 1 ? 'changed' : 'weaker';
}

function isSoft(word: WatchedWord | undefined): boolean {
  return word?.strength !== undefined && word.strength >= 1.5 && word.strength < 3;
}

/** The effect on a duty of removing a mark. */
export function lossOf(mark: Mark, reading: Reading): Effect {
  const { word, group, quantity } = mark;
  if (isThreshold(mark, reading)) return 'stronger';
  // "Must not charge more than £20" forbids less than "must not charge".
  if (reading.forceAt(mark.tokens[0] ?? 0) === 'prohibition' && quantity?.sense !== undefined && !quantity.isDeadline)
    return forbidden[quantity.sense].test(mark.text) ? 'stronger' : 'changed';
  // Without its time limit or its minimum, a duty asks for less.
  if (quantity !== undefined)
    return (quantity.isDeadline && quantity.sense === 'limit') ||
      (quantity.sense === 'floor' && quantity.base !== '' && quantity.base !== 'date')
      ? 'weaker'
      : 'changed';
  // "Must not enter without a permit": it takes a case out of what is forbidden.
  if (word?.form === 'without' && reading.force === 'prohibition') return 'stronger';
  // "Every written complaint": it says which of them.
  if (word?.form === 'in writing' && everyOf.has(reading.tokens[(mark.tokens[0] ?? 0) - 1]?.word ?? ''))
    return 'stronger';
  if (group === 'share' && word?.rank !== undefined && word.rank < 3 && word.rank !== 1) return 'stronger';
  return reading.force === undefined && group === 'share' ? 'changed' : (word?.effectOfRemoval ?? 'changed');
}

/** The effect of replacing one mark with another; undefined if they mean the same. */
export function effectOfReplacing(old: Mark, current: Mark, before: Reading, after: Reading): Effect | undefined {
  const [at, now] = [old.tokens[0] ?? 0, current.tokens[0] ?? 0];
  const context = before.forceAt(at);
  if (old.quantity && current.quantity) {
    const effect = quantityEffect(old.quantity, current.quantity);
    return effectOnQuantity(
      isRight(context) ? (amountEffect(old.quantity, current.quantity) ?? effect) : effect,
      current,
      after,
    );
  }
  const [was, is] = [old.word, current.word];
  if (was?.rank === undefined || is?.rank === undefined || was.rank === is.rank) return 'changed';
  const effect: Effect = is.rank > was.rank ? 'stronger' : 'weaker';
  const isInCondition =
    before.isInCondition(at) && after.isInCondition(now) && !(before.isInOrder(at) && after.isInOrder(now));
  if (old.group === 'joiner') {
    if (context === undefined) return undefined;
    // "Food and drink are not allowed" and "may not eat or drink".
    if (context === 'prohibition' && isInSubject(at, before) !== isInSubject(now, after)) return undefined;
    // Examples are not binding, so `and` or `or` between them makes no difference.
    if (before.marks.some(({ form, tokens }) => form === 'list 1' && (tokens[0] ?? 0) < at)) return 'changed';
    if (context !== 'duty' && context !== 'responsibility' && context !== 'condition') return 'changed';
    // "A request that is vexatious and repeated": it says which.
    if (isInRelative(at, before)) return 'changed';
    const isInException = before.isInException(at) && after.isInException(now);
    return context === 'condition' ? 'changed' : isInCondition && !isInException ? opposite[effect] : effect;
  }
  if (old.group === 'share') {
    if (isAnyPerson(old, before, current, after)) return undefined;
    if (context === undefined && after.force === undefined) return undefined;
    // "Any" is all of them or one of them, except in a condition, where one is enough.
    if (!isInCondition && context !== 'condition' && [was.form, is.form].includes('any')) return 'changed';
    if (isInCondition || context === 'condition')
      return isDutyLike(before.binding?.word?.force) ? opposite[effect] : effect;
    return isDutyLike(context) ? effect : 'changed';
  }
  // The surer somebody has to be, the fewer the cases; of a permission, nobody can say whether that is more or less.
  if (old.group === 'belief') return isDutyLike(before.binding?.word?.force) ? opposite[effect] : 'changed';
  return effectOf(current, after, effect);
}

/** "Anyone" and "any other person". */
function isAnyPerson(old: Mark, before: Reading, current: Mark, after: Reading): boolean {
  const isAnyone = ({ text }: Mark): boolean => /^any(?:one|body)$/iu.test(text);
  const isOfPerson = ({ text, tokens }: Mark, all: Reading): boolean =>
    /^any$/iu.test(text) &&
    all.tokens.slice(tokens[0] ?? 0, (tokens[0] ?? 0) + 4).some(({ word }) => word === 'person' || word === 'people');
  return (isAnyone(old) && isOfPerson(current, after)) || (isAnyone(current) && isOfPerson(old, before));
}

const relatives = new Set(['who', 'which', 'that', 'whose', 'whom']);

/** Whether a token is before the word of force. */
const isInSubject = (at: number, { binding }: Reading): boolean => at < (binding?.tokens[0] ?? 0);

/** Whether a token is in a part that says which persons or things are meant. */
function isInRelative(at: number, { tokens }: Reading): boolean {
  for (let index = at - 1; index >= 0; index -= 1) {
    const { word = '' } = tokens[index] ?? {};
    if ([',', ';', ':'].includes(word)) return false;
    if (relatives.has(word)) return true;
  }
  return false;
}

function isDutyLike(force: Force | undefined): boolean {
  return force === 'duty' || force === 'responsibility';
}

/** A right to fewer days is a smaller one, without a word that says so. */
function amountEffect(was: Quantity, is: Quantity): Effect | undefined {
  if (was.sense !== undefined || is.sense !== undefined || was.base !== is.base || was.least === is.least)
    return undefined;
  return is.least < was.least ? 'weaker' : 'stronger';
}

const isPermission = (force: Force | undefined): boolean => force === 'permission' || force === 'power';

function isRight(force: Force | undefined): boolean {
  return force === 'right' || force === 'entitlement';
}

function effectOnQuantity(effect: Effect, mark: Mark, reading: Reading): Effect {
  const at = mark.tokens[0] ?? 0;
  const context = reading.forceAt(at);
  // What is defined, what applies, and how much an offender pays: more of it is not more of a duty.
  if (context === 'definition' || context === 'condition' || context === 'offence') return 'changed';
  const { isDeadline, base, sense } = mark.quantity ?? {};
  // "Must spray only when the wind is below 10 mph": it forbids the rest.
  if (reading.isInCondition(at) && reading.marks.some(({ form }) => form === 'only if' || form === 'may only'))
    return 'changed';
  if (reading.isInCondition(at) || isThreshold(mark, reading)) {
    // The more it takes to meet a condition, the less often the duty applies; and the reverse for a maximum.
    if (!isDutyLike(context) && context !== 'prohibition' && context !== undefined) return 'changed';
    return opposite[effect];
  }
  // "A panel has fewer than five members" asks nothing of anybody.
  if (context === undefined && isDeadline !== true && base !== 'days' && base !== 'months') return 'changed';
  // A longer time to appeal gives more, and a longer time to keep a photograph takes more.
  if (isPermission(context) && !/^(?:no|not) /iu.test(mark.text)) return 'changed';
  if (isDeadline && base !== 'end' && isRight(context)) return 'changed';
  // "Gifts worth more than £50": which gifts, and not how much is due.
  if (context === 'duty' && isOfThing(mark, reading)) return 'changed';
  if (isStart(mark) || (context === 'prohibition' && isDeadline === true)) return 'changed';
  // "Must not keep for more than 6 years" sets a maximum, and "must not charge less than £5" a minimum.
  if (context === 'prohibition' && sense !== undefined && isDeadline !== true && forbidden[sense].test(mark.text))
    return opposite[effect];
  return effect;
}

const limited = new Set('be is are for last lasts to not than by of within the'.split(' '));

/** Whether a comparison such as `over £50` stands after a noun, where it may say which things are meant. */
function isOfThing({ tokens: [at = 0], quantity }: Mark, { binding, tokens }: Reading): boolean {
  const previous = tokens[at - 1];
  const isAfterVerb = at - 2 === binding?.tokens.at(-1);
  if (quantity?.strict !== true || previous?.kind !== 'word' || isAfterVerb) return false;
  return !limited.has(previous.word) && !isParticiple(previous.word);
}

const isSize = ({ base }: Quantity): boolean => ['%', 'degrees', 'metres', 'grams', 'litres'].includes(base);

/** "After 30 days", "from 9am": whether an earlier start asks for more depends on what starts. */
function isStart({ text, quantity }: Mark): boolean {
  return (
    quantity?.sense === 'floor' &&
    quantity.base !== '' &&
    !(/^between /iu.test(text) && isSize(quantity)) &&
    /^(?:from|between|after|on or after|as from|with effect from|starting|beyond|(?:no|not) (?:earlier|sooner) than)\b/iu.test(
      text,
    )
  );
}

/** "Riders under 14 must": it says who is bound, as a condition does. "At least three members must" counts them. */
const everyOf = new Set(['every', 'each', 'all', 'any', 'no']);
const comparative = /^(?:longer|older|larger|greater|higher|over|above|under|below|shorter|younger|smaller|lower) /iu;

function isThreshold({ tokens: [at = 0], quantity, text }: Mark, { binding, tokens, isItem }: Reading): boolean {
  const previous = tokens[at - 1];
  // "Each visit longer than an hour": it says which visits.
  const isOfMany = comparative.test(text) && [2, 3].some((distance) => everyOf.has(tokens[at - distance]?.word ?? ''));
  // "Any payment of £5 or more."
  const isPaymentOf =
    previous?.word === 'of' && [2, 3, 4].some((distance) => everyOf.has(tokens[at - distance]?.word ?? ''));
  if ((isOfMany || isPaymentOf) && previous?.kind === 'word' && quantity?.sense !== undefined && !quantity.isDeadline)
    return true;
  return (
    !isItem &&
    quantity?.sense !== undefined &&
    !quantity.isDeadline &&
    binding !== undefined &&
    at < (binding.tokens[0] ?? 0) &&
    previous?.kind === 'word' &&
    !['of', 'no', 'and', 'or', 'to', 'from'].includes(previous.word)
  );
}

/** Words of how, how fast and how much; the words of scope are read with the condition that they are in. */
function narrowsCases({ group, word, quantity }: Mark): boolean {
  return (
    quantity === undefined && word?.of !== 'scope' && word?.of !== 'force' && group !== 'order' && group !== 'belief'
  );
}

/** Translates an effect on a duty to the force that governs a mark. */
export function effectOf(mark: Mark, reading: Reading, effect: Effect): Effect {
  const { word, group } = mark;
  const at = mark.tokens[0] ?? 0;
  const context = reading.forceAt(at);
  // "If the person asks in writing": what is asked of a condition narrows or widens the duty.
  if (word?.opens !== true && narrowsCases(mark) && reading.isInCondition(at)) return 'changed';
  switch (context) {
    case 'permission':
    case 'power':
      // An exception always takes something away. Other words limit what is allowed as often as they widen it.
      return word?.exception === true ? effect : 'changed';
    case 'prohibition':
    case 'offence':
      // "Must not normally be accepted" forbids less.
      if (group === 'always' && (word?.rank ?? 0) < 0) return effect;
      return ['order', 'speed', 'often', 'always', 'share', 'consent', 'comply', 'publish', 'check'].includes(group)
        ? 'changed'
        : effect;
    case 'definition':
      return 'changed';
    case 'condition':
      // "This applies to all vehicles other than trams": what applies to fewer cases may be a duty or a way out of one.
      return 'changed';
    case 'right':
    case 'entitlement':
      // A reply within 14 days is worth more than one at some time, and withdrawing within 14 days less.
      return mark.quantity?.isDeadline === true ? 'changed' : effect;
    case undefined:
    case 'duty':
    case 'responsibility':
      return effect;
  }
}

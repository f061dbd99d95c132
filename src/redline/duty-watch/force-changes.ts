import { dutyMarks, type DutyMark } from './duty-marks.ts';
import type { Effect } from './duty-words.ts';
import { compareFound } from './marks-in-sentence.ts';
import { quantities, quantityEffect } from './quantities.ts';

/** A change of force inside one sentence. */
export interface ForceChange {
  readonly kind: Effect;
  /** Such as `must → should`, `lost: only`, `new: reasonable`, `28 days → 40 days`. */
  readonly words: string;
}

const opposite: Readonly<Record<Effect, Effect>> = { weaker: 'stronger', stronger: 'weaker', changed: 'changed' };

/** How the force of one sentence changed: duty words, then what qualifies them, then numbers; nothing where only other words changed. */
export function forceChanges(before: string, after: string): readonly ForceChange[] {
  return [...bindingChanges(before, after), ...qualifyingChanges(before, after), ...quantityChanges(before, after)];
}

function bindingChanges(before: string, after: string): readonly ForceChange[] {
  const [was, is] = [dutyMarks(before).filter(isBinding), dutyMarks(after).filter(isBinding)];
  const { replaced, lost, come } = compareFound(before, after, was, is);
  return [
    ...replaced.map(([one, other]) => ({ kind: direction(one, other), words: `${one.form} → ${other.form}` })),
    ...lost.map((mark) => ({ kind: effectOfLoss(mark, is), words: `lost: ${mark.form}` })),
    ...come.map((mark) => ({ kind: opposite[effectOfLoss(mark, was)], words: `new: ${mark.form}` })),
  ];
}

function isBinding({ word }: DutyMark): boolean {
  return word.force !== undefined;
}

function direction({ word: was }: DutyMark, { word: is }: DutyMark): Effect {
  const [old, current] = [was.force ?? 0, is.force ?? 0];
  if ((was.forbids ?? false) !== (is.forbids ?? false)) {
    // To be allowed what was forbidden is weaker; to have to do it is something else.
    if (was.forbids) return current <= 1 ? 'weaker' : 'changed';
    return old <= 1 ? 'stronger' : 'changed';
  }
  if (old === current) return 'changed';
  return current > old ? 'stronger' : 'weaker';
}

/** What it does to a sentence that it lost a form, given the binding forms on the side that does not have it. */
function effectOfLoss({ word }: DutyMark, others: readonly DutyMark[]): Effect {
  // "Must have regard to" asks less than "must", but more than nothing.
  if (word.lost !== undefined) return others.some((other) => (other.word.force ?? 0) >= 2) ? word.lost : 'weaker';
  if (word.force === 0) return 'stronger';
  return word.force === 1 ? 'changed' : 'weaker';
}

function qualifyingChanges(before: string, after: string): readonly ForceChange[] {
  const qualifying = (sentence: string): readonly DutyMark[] => dutyMarks(sentence).filter((mark) => !isBinding(mark));
  const { replaced, lost, come } = compareFound(before, after, qualifying(before), qualifying(after));
  return [
    ...replaced.map(([one, other]) => ({ kind: 'changed' as const, words: `${shown(one)} → ${shown(other)}` })),
    ...lost.map((mark) => ({ kind: mark.word.lost ?? 'changed', words: `lost: ${shown(mark)}` })),
    ...come.map((mark) => ({ kind: opposite[mark.word.lost ?? 'changed'], words: `new: ${shown(mark)}` })),
  ];
}

function shown(mark: DutyMark): string {
  return mark.text.toLowerCase();
}

function quantityChanges(before: string, after: string): readonly ForceChange[] {
  const { replaced, lost, come } = compareFound(before, after, quantities(before), quantities(after));
  return [
    ...replaced.map(([one, other]) => ({ kind: quantityEffect(one, other), words: `${one.text} → ${other.text}` })),
    ...lost.map((quantity) => ({ kind: 'changed' as const, words: `lost: ${quantity.text}` })),
    ...come.map((quantity) => ({ kind: 'changed' as const, words: `new: ${quantity.text}` })),
  ];
}

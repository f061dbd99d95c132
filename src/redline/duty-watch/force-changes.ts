import { dutyMarks, quantities, type DutyMark, type Quantity } from './duty-marks.ts';
import type { Effect } from './duty-words.ts';

/** A change of force inside one sentence. */
export interface ForceChange {
  readonly kind: Effect;
  /** Such as `must → should`, `lost: only`, `new: reasonable`, `28 days → 40 days`. */
  readonly words: string;
}

const opposite: Readonly<Record<Effect, Effect>> = { weaker: 'stronger', stronger: 'weaker', changed: 'changed' };

/** How the force of one sentence changed, in the order of the sentence; nothing where only other words changed. */
export function forceChanges(before: string, after: string): readonly ForceChange[] {
  const was = dutyMarks(before);
  const is = dutyMarks(after);
  const binding = (marks: readonly DutyMark[]) => marks.filter(({ word }) => word.force !== undefined);
  const qualifying = (marks: readonly DutyMark[]) => marks.filter(({ word }) => word.force === undefined);
  return [
    ...bindingChanges(without(binding(was), binding(is)), without(binding(is), binding(was))),
    ...without(qualifying(was), qualifying(is)).map(({ word, text }) => ({
      kind: word.lost ?? ('changed' as const),
      words: `lost: ${text.toLowerCase()}`,
    })),
    ...without(qualifying(is), qualifying(was)).map(({ word, text }) => ({
      kind: opposite[word.lost ?? 'changed'],
      words: `new: ${text.toLowerCase()}`,
    })),
    ...quantityChanges(quantities(before), quantities(after)),
  ];
}

/** Marks that have no counterpart of the same form on the other side. */
function without(marks: readonly DutyMark[], others: readonly DutyMark[]): readonly DutyMark[] {
  const left = others.map(({ word }) => word.form);
  return marks.filter(({ word }) => {
    const place = left.indexOf(word.form);
    if (place === -1) return true;
    left.splice(place, 1);
    return false;
  });
}

function bindingChanges(lost: readonly DutyMark[], come: readonly DutyMark[]): readonly ForceChange[] {
  return Array.from({ length: Math.max(lost.length, come.length) }, (_, index): ForceChange => {
    const [one, other] = [lost[index], come[index]];
    if (one === undefined) return { kind: 'stronger', words: `new: ${other?.word.form ?? ''}` };
    if (other === undefined) return { kind: 'weaker', words: `lost: ${one.word.form}` };
    return { kind: direction(one, other), words: `${one.word.form} → ${other.word.form}` };
  });
}

function direction({ word: was }: DutyMark, { word: is }: DutyMark): Effect {
  if ((was.forbids ?? false) !== (is.forbids ?? false)) return 'changed';
  const difference = (is.force ?? 0) - (was.force ?? 0);
  return difference === 0 ? 'changed' : difference > 0 ? 'stronger' : 'weaker';
}

function quantityChanges(before: readonly Quantity[], after: readonly Quantity[]): readonly ForceChange[] {
  const texts = (all: readonly Quantity[]) => all.map(({ value, unit }) => `${value} ${unit}`);
  const lost = before.filter(({ value, unit }) => !texts(after).includes(`${value} ${unit}`));
  const come = after.filter(({ value, unit }) => !texts(before).includes(`${value} ${unit}`));
  return Array.from({ length: Math.max(lost.length, come.length) }, (_, index): ForceChange => {
    const [one, other] = [lost[index], come[index]];
    if (one === undefined) return { kind: 'changed', words: `new: ${other?.text ?? ''}` };
    if (other === undefined) return { kind: 'changed', words: `lost: ${one.text}` };
    const isComparable = one.isTimeLimit && other.isTimeLimit && one.unit === other.unit;
    const kind = !isComparable ? 'changed' : other.value < one.value ? 'stronger' : 'weaker';
    return { kind, words: `${one.text} → ${other.text}` };
  });
}

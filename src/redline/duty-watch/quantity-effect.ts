import type { Effect } from './force.ts';
import type { Quantity } from './quantities.ts';

/** Minimum and maximum days, for units of different bases. Five working days take a week or more. */
function inDays({ base, least, most }: Quantity): readonly [number, number] | undefined {
  switch (base) {
    case 'days':
      return [least, most];
    case 'working days':
      return [least + 2 * Math.floor(least / 5), most + 2 * Math.ceil(most / 5) + 4];
    case 'months':
      return [Math.max(28 * least, 30.3 * least - 2.4), Math.max(31 * most, 30.5 * most + 2)];
    default:
      return undefined;
  }
}

/** The effect on a duty of replacing one quantity with another: `changed` if it is not certain. */
export function quantityEffect(before: Quantity, after: Quantity): Effect {
  if (before.sense === undefined || before.sense !== after.sense) return 'changed';
  const order = compare(before, after);
  if (order === 0) return 'changed';
  return order > 0 === (before.sense === 'limit') ? 'weaker' : 'stronger';
}

const [night, evening, day] = [5 * 60, 18 * 60, 24 * 60];

/** Minutes since the day began, where an hour after midnight is compared with one in the evening. */
const nightly = ({ least }: Quantity, other: Quantity): number =>
  least < night && other.least >= evening ? least + day : least;

/** Whether the second is more (1) or less (-1); 0 if that is not certain. */
function compare(before: Quantity, after: Quantity): number {
  if (before.base === after.base) {
    // "By 2 am" is later than "by midnight".
    const [was, is] =
      before.base === 'clock' ? [nightly(before, after), nightly(after, before)] : [before.least, after.least];
    if (before.base === 'clock' && was !== is) return Math.sign(is - was);
    if (before.least !== after.least) return Math.sign(after.least - before.least);
    // "More than 5" begins at 6, and "fewer than 5" ends at 4.
    const step = before.sense === 'floor' ? 1 : -1;
    return (Number(after.strict) - Number(before.strict)) * step;
  }
  const [was, is] = [inDays(before), inDays(after)];
  if (!was || !is) return 0;
  if (before.base === 'days' && after.base === 'working days' && is[0] >= was[1]) return 1;
  if (before.base === 'working days' && after.base === 'days' && was[0] >= is[1]) return -1;
  return is[0] > was[1] ? 1 : is[1] < was[0] ? -1 : 0;
}

import { dutyChangeKinds, type DutyChange } from './duty-watch.ts';

type Kinds = readonly Pick<DutyChange, 'kind'>[];

const countOf = (changes: Kinds, wanted: string): number => changes.filter(({ kind }) => kind === wanted).length;

/**
 * How many duties were added and removed, and how many sentences changed otherwise: `Adds 26 duties and removes 3. 1
 * weaker.`
 */
export function summariseDutyChanges(changes: Kinds): string {
  if (changes.length === 0) return 'No duty was added, was removed or changed in force.';
  const others = dutyChangeKinds
    .filter((kind) => kind !== 'duty added' && kind !== 'duty removed' && countOf(changes, kind) > 0)
    .map((kind) => `${countOf(changes, kind)} ${kind === 'other words' ? 'in other words' : kind}`)
    .join(', ');
  const counted = comeAndGo(changes);
  return [...(counted === '' ? [] : [counted]), ...(others === '' ? [] : [`${others}.`])].join(' ');
}

/**
 * How many duties were added and removed: `Adds 26 duties and removes 3.` If none was, it still says that other duties
 * changed, because a stronger duty may matter more than a new one.
 */
export function addedAndRemoved(changes: Kinds): string {
  const none = 'No duty was added or removed';
  return comeAndGo(changes) || (changes.length === 0 ? `${none}.` : `${none}; the duty watch shows what else changed.`);
}

/** How many duties were added and how many were removed. */
export function countDuties(changes: Kinds): { readonly added: number; readonly removed: number } {
  return { added: countOf(changes, 'duty added'), removed: countOf(changes, 'duty removed') };
}

function comeAndGo(changes: Kinds): string {
  const { added, removed } = countDuties(changes);
  const duties = (number: number): string => (number === 1 ? '1 duty' : `${number} duties`);
  if (added === 0) return removed === 0 ? '' : `Removes ${duties(removed)}.`;
  return removed === 0 ? `Adds ${duties(added)}.` : `Adds ${duties(added)} and removes ${removed}.`;
}

/** How many sentences are in the folded list; empty if none is. */
export function summariseFolded(count: number): string {
  return count === 0 ? '' : `Changed, without force that we know: ${count}`;
}

/** Introduces a note of the body on an entry, so that nobody takes it for words of the software. */
export function noteOf(publisher: string): string {
  return `Note by the ${publisher}`;
}

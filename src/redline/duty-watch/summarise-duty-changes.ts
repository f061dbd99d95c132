import type { DutyChange, OtherChange } from './duty-watch.ts';

type Kinds = readonly Pick<DutyChange, 'kind'>[];

const countOf = (changes: Kinds, wanted: string): number => changes.filter(({ kind }) => kind === wanted).length;


/** What the duty watch is, in a sentence above it. */
export const aboutDutyWatch =
  'The duty watch compares words that set duties and permissions, such as “must” and “may”, and says what became ' +
  'weaker or stronger. It is a check of words, not legal advice.';

/**
 * How many duties were added and removed, and how many sentences changed otherwise: `Adds 26 duties and removes 3. Of the
 * other sentences in it, 1 is weaker.`
 *
 * @param folded how many more sentences differ, with no force that the tables know
 */
export function summariseDutyChanges(changes: Kinds, folded: number): string {
  return [summariseWithForce(changes), sayFolded(folded)].filter((part) => part !== '').join(' ');
}

function sayFolded(count: number): string {
  if (count === 0) return '';
  const each = 'has no duty or permission that we recognise, or is part of a title, note, example or quotation';
  return count === 1 ? `1 more sentence differs. It ${each}.` : `${count} more sentences differ. Each ${each}.`;
}

function summariseWithForce(changes: Kinds): string {
  if (changes.length === 0) return 'No duty was added, removed, or made weaker or stronger.';
  const others = otherKinds.flatMap(([kind, one, many]) => {
    const count = countOf(changes, kind);
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  const counted = comeAndGo(changes);
  if (others.length === 0) return counted;
  return `${counted || `${none}.`} Of the other sentences in it, ${listed(others)}.`;
}

/** Kinds of changes to sentences that stayed, the weaker first, each with how a sentence counts one and several of them. */
const otherKinds: readonly (readonly [kind: DutyChange['kind'], one: string, many: string])[] = [
  ['weaker', 'is weaker', 'are weaker'],
  ['changed', 'is neither clearly stronger nor weaker', 'are neither clearly stronger nor weaker'],
  ['other words', 'is reworded with the same force', 'are reworded with the same force'],
  ['stronger', 'is stronger', 'are stronger'],
];

const none = 'No duty was added or removed';

const listed = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' and ');

/**
 * How many duties were added and removed: `Adds 26 duties and removes 3.` If none was, it still says that other duties
 * changed, because a stronger duty may matter more than a new one.
 */
export function addedAndRemoved(changes: Kinds): string {
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
  return count === 0 ? '' : `Other changes, with no duty that we recognise, or in a title, note, example or quotation: ${count}`;
}

/** In which clauses the folded sentences are, and how many in each, in the order of the list. */
export function foldedByClause(
  others: readonly Pick<OtherChange, 'clause'>[],
): readonly { readonly clause: string; readonly count: number }[] {
  return [...Map.groupBy(others, ({ clause }) => clause)].map(([clause, some]) => ({ clause, count: some.length }));
}

/** Introduces the clauses of the folded sentences in a copy that has the whole text. */
export const whereFolded = 'Each is marked in its clause:';

/** Introduces a note of the body on an entry, so that nobody takes it for words of the software. */
export function noteOf(by: string): string {
  return `Note ${by}`;
}

import type { DutyChange, OtherChange } from './duty-watch.ts';
import { listed } from '../../model/listed.ts';
import { say } from '../../words/say.ts';

type Kinds = readonly Pick<DutyChange, 'kind'>[];

const countOf = (changes: Kinds, wanted: string): number => changes.filter(({ kind }) => kind === wanted).length;

/** What the duty watch is, in a sentence above it. */
export const aboutDutyWatch = say.dutyWatch.summariseDutyChanges.dutyWatchComparesWordsThat;

/** The three lists of a duty watch, in numbers. */
export interface DutyFigures {
  readonly changes: Kinds;
  /** How many sentences with force are worded otherwise. */
  readonly reworded: number;
  /** How many more sentences differ, with no force that the tables know. */
  readonly folded: number;
}

/**
 * How many duties were added and removed, and how many sentences changed otherwise: `Adds 26 duties and removes 3. Of the
 * other sentences in it, 1 is weaker.`
 */
export function summariseDutyChanges({ changes, reworded, folded }: DutyFigures): string {
  const { moreSentenceIsReworded, moreSentenceDiffers } = say.dutyWatch.summariseDutyChanges;
  return [
    summariseWithForce(changes),
    ...(reworded === 0 ? [] : [moreSentenceIsReworded({ count: reworded })]),
    ...(folded === 0 ? [] : [moreSentenceDiffers({ count: folded })]),
  ].join(' ');
}

function summariseWithForce(changes: Kinds): string {
  if (changes.length === 0) return say.dutyWatch.summariseDutyChanges.noDutyWasAddedRemoved;
  const others = otherKinds.flatMap(([kind, words]) => {
    const count = countOf(changes, kind);
    return count === 0 ? [] : [words({ count })];
  });
  const counted = comeAndGo(changes);
  if (others.length === 0) return counted;
  return say.dutyWatch.summariseDutyChanges.ofOtherSentencesWithForce({
    counted: counted || say.dutyWatch.summariseDutyChanges.noDutyWasAddedOr,
    others: listed(others),
  });
}

/** Kinds of changes to sentences that stayed, the weaker first, each with how a sentence counts them. */
const otherKinds = [
  ['weaker', say.dutyWatch.summariseDutyChanges.areWeaker],
  ['changed', say.dutyWatch.summariseDutyChanges.areNeitherClearlyStrongerNor],
  ['stronger', say.dutyWatch.summariseDutyChanges.areStronger],
] as const;

/**
 * How many duties were added and removed: `Adds 26 duties and removes 3.` If none was, it still says that other duties
 * changed, because a stronger duty may matter more than a new one.
 */
export function addedAndRemoved(changes: Kinds): string {
  return (
    comeAndGo(changes) ||
    (changes.length === 0
      ? say.dutyWatch.summariseDutyChanges.noDutyWasAddedOr
      : say.dutyWatch.summariseDutyChanges.dutyWatchShowsWhatElse)
  );
}

/** How many duties were added and how many were removed. */
export function countDuties(changes: Kinds): { readonly added: number; readonly removed: number } {
  return {
    added: countOf(changes, 'duty added'),
    removed: countOf(changes, 'duty removed'),
  };
}

function comeAndGo(changes: Kinds): string {
  const { added, removed } = countDuties(changes);
  if (added === 0) return removed === 0 ? '' : say.dutyWatch.summariseDutyChanges.removes({ removed });
  return removed === 0
    ? say.dutyWatch.summariseDutyChanges.adds({ added })
    : say.dutyWatch.summariseDutyChanges.addsAndRemoves({ added, removed });
}

/** How many sentences are in the folded list; empty if none is. */
export function summariseFolded(count: number): string {
  return count === 0 ? '' : say.dutyWatch.summariseDutyChanges.otherChanges({ count });
}

/** How many sentences with force are worded otherwise; empty if none is. */
export function summariseReworded(count: number): string {
  return count === 0 ? '' : say.dutyWatch.summariseDutyChanges.reworded({ count });
}

/** In which clauses the folded sentences are, and how many in each, in the order of the list. */
export function foldedByClause(
  others: readonly Pick<OtherChange, 'clause'>[],
): readonly { readonly clause: string; readonly count: number }[] {
  return [...Map.groupBy(others, ({ clause }) => clause)].map(([clause, some]) => ({ clause, count: some.length }));
}

/** Introduces the clauses of the folded sentences in a copy that has the whole text. */
export const whereFolded = say.dutyWatch.summariseDutyChanges.eachIsMarkedInIts;

/** Introduces a note of the body on an entry, so that nobody takes it for words of the software. */
export function noteOf(by: string): string {
  return say.dutyWatch.summariseDutyChanges.note({ by });
}

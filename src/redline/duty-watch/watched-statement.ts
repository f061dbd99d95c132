import type { ForceChange } from './comparison.ts';
import type { Force } from './force.ts';
import type { Sentence } from './read-sentences.ts';

/** How the force of the words changed. What was lost comes before what may be either, and that before what was gained. */
export const dutyChangeKinds = ['weaker', 'duty removed', 'changed', 'other words', 'stronger', 'duty added'] as const;
export type DutyChangeKind = (typeof dutyChangeKinds)[number];

/** What changed in one statement: a sentence, or a list with its lead-in. */
export interface WatchedStatement {
  /** Undefined if it has no force that the tables know: then it is in the folded list. */
  readonly kind: DutyChangeKind | undefined;
  readonly force?: Force;
  readonly changes: readonly ForceChange[];
  /** Its sentences that differ. */
  readonly before: readonly Sentence[];
  readonly after: readonly Sentence[];
}

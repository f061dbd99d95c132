import type { Revision } from '../model/code.ts';
import type { Citation } from './citations.ts';

/**
 * What is known about who asked for words. Credit is never guessed:
 * - `named`: the editor named them, or words of the same mark, and no other reason names any;
 * - `whole`: the change of the clause had one reason only;
 * - `together`: the clause changed for these reasons, and it is not recorded which of them asked for these words;
 * - `unrecorded`: no reason is recorded, as for the first revision;
 * - `hidden`: the old text was removed from publication, so that nothing can be said.
 */
export const credits = ['named', 'whole', 'together', 'unrecorded', 'hidden'] as const;
export type Credit = (typeof credits)[number];

/** Words that one revision wrote into a clause for the same reasons: the first origin of each of them. */
export interface WordOrigin {
  readonly revision: Revision;
  /** The clause in which they first appeared. */
  readonly clause: string;
  readonly credit: Credit;
  /** Empty if none is recorded. */
  readonly reasons: readonly Citation[];
  /** The words that it added, in printed order. */
  readonly added: readonly string[];
  /** The words that it took out. */
  readonly removed: readonly string[];
}

/** Words that were taken out of a sentence that stayed. */
export interface Cut {
  readonly by: WordOrigin;
  readonly words: string;
  /** Whether other words came in their place. */
  readonly replaced: boolean;
}

/** What is known about one letter of a clause. Letters of the same words share it. */
export interface LetterCredit {
  readonly origin: WordOrigin;
  /** The corrections since: they changed its spelling or the like, and take no credit from its origin. */
  readonly corrections: readonly WordOrigin[];
  /** What was taken out beside it. */
  readonly cuts: readonly Cut[];
}

/** Whether all reasons are corrections. */
export function isCorrection(reasons: readonly Citation[]): boolean {
  return reasons.length > 0 && reasons.every(({ reason }) => reason.correction !== undefined);
}

import type { Citation } from './citations.ts';

/** A stretch of a clause that a reason covers, as its editor named it. */
export interface Passage {
  /** The text in which it stands: `before` for what was taken out. */
  readonly side: 'before' | 'after';
  /** The words that were named; for a numbered paragraph, all its words. */
  readonly words: string;
  /** The sentences in which they stand, whole and in order. */
  readonly sentences: readonly string[];
  /** Id of the numbered paragraph, where one was named. */
  readonly paragraph?: string;
}

/**
 * What one reason stands for in the change of one clause. Credit is never guessed:
 * - `named`: the editor named what it covers;
 * - `whole`: it is the only reason of the clause in that revision, and stands for the whole change;
 * - `together`: the clause changed for this and other reasons, and nobody has said which words are whose.
 */
export type Credit =
  | { readonly how: 'named'; readonly citation: Citation; readonly passages: readonly Passage[] }
  | { readonly how: 'whole' | 'together'; readonly citation: Citation };

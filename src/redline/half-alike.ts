import { commonSubsequence } from './common-subsequence.ts';
import type { Unit } from './unit.ts';

/** Shorter text may be alike by chance. */
const minWords = 8;
/** Twice the words in common, in order, of the words of both texts. */
const minLikeness = 0.5;

/**
 * Whether half of the words of two longer texts are the same, in order, although few of them are neighbours in both: such
 * as a line in which a version and each part of a date changed.
 */
export function areHalfAlike(from: Unit, to: Unit): boolean {
  const [before, after] = [from.words(), to.words()];
  const needed = (minLikeness * (before.length + after.length)) / 2;
  if (Math.min(before.length, after.length) < Math.max(minWords, needed)) return false;
  // In any order, which is quick to count and never less.
  if (countInAnyOrder(before, after) < needed) return false;
  let common = 0;
  commonSubsequence(before, after, () => {
    common += 1;
  });
  return common >= needed;
}

/** How many words two texts have in common, in any order. */
export function countInAnyOrder(before: readonly number[], after: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const word of before) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of after) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    common += 1;
  }
  return common;
}

import { increasingSubsequence } from './increasing-subsequence.ts';
import { mayPair, type Unit } from './unit.ts';

/**
 * Pairs of units, in order on both sides, that are likely to belong together, found without comparing every one with
 * every other: two units vote for each other with each pair of words that stands in no other unit.
 */
export function likelyPairs(before: readonly Unit[], after: readonly Unit[]): readonly (readonly [number, number])[] {
  const candidates = likeliest(before, after).filter(([i, j]) => {
    const [left, right] = [before[i], after[j]];
    return left !== undefined && right !== undefined && mayPair(left, right);
  });
  return increasingSubsequence(candidates.map(([, j]) => j)).flatMap((index) => {
    const pair = candidates[index];
    return pair ? [pair] : [];
  });
}

/** For each unit before, in order, the unit after that gets most of its votes, and its votes; none with fewer than two. */
export function likeliest(before: readonly Unit[], after: readonly Unit[]): readonly (readonly [number, number])[] {
  const ownerBefore = soleOwners(before);
  const ownerAfter = soleOwners(after);
  const votes = before.map(() => new Map<number, number>());
  for (const [pair, i] of ownerBefore) {
    const j = ownerAfter.get(pair) ?? -1;
    if (i < 0 || j < 0) continue;
    votes[i]?.set(j, (votes[i].get(j) ?? 0) + 1);
  }
  return votes.flatMap((counts, i) => {
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    return best && best[1] >= 2 ? [[i, best[0]] as const] : [];
  });
}

/** The unit in which each pair of words stands; -1 for a pair that stands in several. */
function soleOwners(units: readonly Unit[]): ReadonlyMap<number, number> {
  const owners = new Map<number, number>();
  units.forEach((unit, index) => {
    for (const pair of unit.pairs()) {
      const owner = owners.get(pair);
      owners.set(pair, owner === undefined || owner === index ? index : -1);
    }
  });
  return owners;
}

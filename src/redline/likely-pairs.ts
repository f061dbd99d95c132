import { increasingSubsequence } from './increasing-subsequence.ts';
import { wordLimit } from './similarity.ts';
import { canPair, type Unit } from './unit.ts';

/**
 * Pairs of units that probably belong together, in order on both sides, found without comparing all with all: each pair
 * of neighbouring words that occurs in only one unit on each side is a vote for those two units.
 */
export function likelyPairs(before: readonly Unit[], after: readonly Unit[]): readonly (readonly [number, number])[] {
  const candidates = bestCandidates(before, after).filter(([i, j]) => {
    const [left, right] = [before[i], after[j]];
    return left !== undefined && right !== undefined && canPair(left, right);
  });
  return increasingSubsequence(candidates.map(([, j]) => j)).flatMap((index) => {
    const pair = candidates[index];
    return pair ? [pair] : [];
  });
}

/** A unit, or another text with its pairs of words. */
type WithPairs = Pick<Unit, 'pairs'>;

/** For each unit before, in order, the unit after with the most votes, and its votes; at least two are needed. */
export function bestCandidates(
  before: readonly WithPairs[],
  after: readonly WithPairs[],
): readonly (readonly [number, number])[] {
  // Most pairs of unlike texts are on one side only, and need no entry in a map.
  const ownerAfter = soleOwners(after, mayHave(before));
  const ownerBefore = soleOwners(before, (pair) => (ownerAfter.get(pair) ?? -1) >= 0);
  const votes = before.map(() => new Map<number, number>());
  for (const [pair, i] of ownerBefore) {
    const j = ownerAfter.get(pair) ?? -1;
    if (i >= 0) votes[i]?.set(j, (votes[i].get(j) ?? 0) + 1);
  }
  return votes.flatMap((counts, i) => {
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    return best && best[1] >= 2 ? [[i, best[0]] as const] : [];
  });
}

/** Recognises pairs that some units have; it may also be true of a few that they do not have. */
function mayHave(units: readonly WithPairs[]): (pair: number) => boolean {
  const size = units.reduce((sum, unit) => sum + unit.pairs().length, 0);
  const mask = 2 ** Math.ceil(Math.log2(8 * size + 1)) - 1;
  const flags = new Uint8Array(mask + 1);
  const place = (pair: number): number => {
    const first = Math.floor(pair / wordLimit);
    return (first * 31 + (pair - first * wordLimit)) & mask;
  };
  for (const unit of units) for (const pair of unit.pairs()) flags[place(pair)] = 1;
  return (pair) => flags[place(pair)] === 1;
}

/** The only unit with each pair of words, of those that count; -1 if several have it. */
function soleOwners(units: readonly WithPairs[], counts: (pair: number) => boolean): ReadonlyMap<number, number> {
  const owners = new Map<number, number>();
  units.forEach((unit, index) => {
    for (const pair of unit.pairs()) {
      if (!counts(pair)) continue;
      const owner = owners.get(pair);
      if (owner !== index) owners.set(pair, owner === undefined ? index : -1);
    }
  });
  return owners;
}

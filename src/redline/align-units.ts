import { countCommonPairs } from './similarity.ts';
import { likelyPairs } from './likely-pairs.ts';
import { identityScore, canPair, pairScore, type Unit } from './unit.ts';

/**
 * Neighbouring units that match neighbouring units on the other side; at least one side has a single unit. Ends are
 * exclusive.
 */
export interface UnitMatch {
  readonly before: readonly [from: number, to: number];
  readonly after: readonly [from: number, to: number];
}

/** Maximum number of comparisons for comparing all units with all others. */
const maxComparisons = 2500;
/** A split or merge has at most this many pieces. */
const maxPieces = 4;

/**
 * Pairs the units of two sequences in order, including one with several (a split) and several with one (a merge), so
 * that the matches have as many words in common as possible. If there are too many units to compare all with all, the
 * sequences are first divided at likely pairs; stretches that are still too long stay unpaired.
 */
export function alignUnits(before: readonly Unit[], after: readonly Unit[]): readonly UnitMatch[] {
  const [left, right] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && left && right) {
    return canPair(left, right) ? [{ before: [0, 1], after: [0, 1] }] : [];
  }
  if (before.length * after.length <= maxComparisons) return alignFew(before, after);
  const groups: UnitMatch[] = [];
  let [i, j] = [0, 0];
  const align = (toI: number, toJ: number): void => {
    if ((toI - i) * (toJ - j) > maxComparisons) return;
    groups.push(...alignFew(before.slice(i, toI), after.slice(j, toJ)).map((group) => shift(group, i, j)));
  };
  for (const [nextI, nextJ] of likelyPairs(before, after)) {
    align(nextI, nextJ);
    groups.push({ before: [nextI, nextI + 1], after: [nextJ, nextJ + 1] });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  align(before.length, after.length);
  return groups;
}

function shift({ before, after }: UnitMatch, i: number, j: number): UnitMatch {
  return { before: [before[0] + i, before[1] + i], after: [after[0] + j, after[1] + j] };
}

/** How many units to take on each side, and the score of the best alignment from here to the end. */
interface Choice {
  readonly before: number;
  readonly after: number;
  readonly score: number;
}

const end: Choice = { before: 0, after: 0, score: 0 };

function alignFew(before: readonly Unit[], after: readonly Unit[]): readonly UnitMatch[] {
  const common = before.map((left) =>
    after.map((right) => (left.kind === right.kind ? countCommonPairs(left.pairs(), right.pairs()) : 0)),
  );
  const best: Choice[][] = before.map(() => []);
  const scoreAt = (i: number, j: number): number => best[i]?.[j]?.score ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      let choice: Choice = { before: 1, after: 0, score: scoreAt(i + 1, j) };
      if (scoreAt(i, j + 1) > choice.score) choice = { before: 0, after: 1, score: scoreAt(i, j + 1) };
      for (const group of groupsAt(before, after, common, i, j)) {
        const score = group.score + scoreAt(i + group.before, j + group.after);
        if (group.score > 0 && score >= choice.score) choice = { ...group, score };
      }
      const row = best[i];
      if (row) row[j] = choice;
    }
  }
  const groups: UnitMatch[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    const choice = best[i]?.[j] ?? end;
    if (choice.before > 0 && choice.after > 0)
      groups.push({ before: [i, i + choice.before], after: [j, j + choice.after] });
    [i, j] = [i + choice.before, j + choice.after];
  }
  return groups;
}

/** The pair, splits and merges that could start with the units at `i` and `j`; a score of 0 means none. */
function groupsAt(
  before: readonly Unit[],
  after: readonly Unit[],
  common: readonly (readonly number[])[],
  i: number,
  j: number,
): readonly Choice[] {
  const [left, right] = [before[i], after[j]];
  const counts = common[i] ?? [];
  if (!left || left.kind !== right?.kind) return [];
  const choices: Choice[] = [{ before: 1, after: 1, score: pairScore(left, right, counts[j] ?? 0) }];
  if (!left.divisible || !right.divisible) return choices;
  const [maySplit, mayMerge] = [isCovered(right, left, counts[j] ?? 0), isCovered(left, right, counts[j] ?? 0)];
  if (!maySplit && !mayMerge) return choices;
  for (let pieces = 2; pieces <= maxPieces; pieces += 1) {
    if (maySplit) {
      const parts = after.slice(j, j + pieces);
      choices.push({ before: 1, after: pieces, score: splitScore(left, parts, counts.slice(j, j + pieces), pieces) });
    }
    if (mayMerge) {
      const wholes = before.slice(i, i + pieces);
      const inColumn = wholes.map((_, step) => common[i + step]?.[j] ?? 0);
      choices.push({ before: pieces, after: 1, score: splitScore(right, wholes, inColumn, pieces) });
    }
  }
  return choices;
}

/**
 * The score of a split or merge: at least half of every piece comes from the whole, and together they cover most of it.
 */
function splitScore(whole: Unit, parts: readonly Unit[], common: readonly number[], pieces: number): number {
  if (parts.length < pieces) return 0;
  if (!parts.every((part, index) => isCovered(part, whole, common[index] ?? 0))) return 0;
  const total = common.reduce((sum, count) => sum + count, 0);
  if (total < 0.6 * whole.pairs().length) return 0;
  if (whole.identity === undefined) return Math.min(total, whole.pairs().length);
  return whole.identity === parts[0]?.identity ? total + identityScore : 0;
}

/** Whether at least half of a piece comes from the whole. */
function isCovered(part: Unit, whole: Unit, common: number): boolean {
  if (!part.divisible || part.kind !== whole.kind) return false;
  return part.pairs().length >= 4 && 2 * common >= part.pairs().length;
}

import { commonPairs } from './likeness.ts';
import { likelyPairs } from './likely-pairs.ts';
import { identityScore, mayPair, pairScore, type Unit } from './unit.ts';

/** Neighbours on one side that became neighbours on the other; a single unit on one side at least. Ends are exclusive. */
export interface Group {
  readonly before: readonly [from: number, to: number];
  readonly after: readonly [from: number, to: number];
}

/** Largest number of comparisons of every unit with every other. */
const costBound = 2500;
/** More pieces than these are not taken for a split or a merge. */
const mostPieces = 4;

/**
 * Pairs the units of two sequences in order, also one with several (a split) and several with one (a merge), so that
 * together the groups have as many words in common as possible. Where there are too many units to compare every one with
 * every other, the sequences are first cut at units that are likely pairs; stretches still too long stay unpaired.
 */
export function alignUnits(before: readonly Unit[], after: readonly Unit[]): readonly Group[] {
  const [left, right] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && left && right) {
    return mayPair(left, right) ? [{ before: [0, 1], after: [0, 1] }] : [];
  }
  if (before.length * after.length <= costBound) return alignFew(before, after);
  const groups: Group[] = [];
  let [i, j] = [0, 0];
  const align = (toI: number, toJ: number): void => {
    if ((toI - i) * (toJ - j) > costBound) return;
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

function shift({ before, after }: Group, i: number, j: number): Group {
  return { before: [before[0] + i, before[1] + i], after: [after[0] + j, after[1] + j] };
}

/** How many pieces are taken on each side, and what the best alignment from here to the end scores. */
interface Choice {
  readonly before: number;
  readonly after: number;
  readonly score: number;
}

const end: Choice = { before: 0, after: 0, score: 0 };

function alignFew(before: readonly Unit[], after: readonly Unit[]): readonly Group[] {
  const common = before.map((left) => after.map((right) => commonPairs(left.pairs(), right.pairs())));
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
  const groups: Group[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    const taken = best[i]?.[j] ?? end;
    if (taken.before > 0 && taken.after > 0)
      groups.push({ before: [i, i + taken.before], after: [j, j + taken.after] });
    [i, j] = [i + taken.before, j + taken.after];
  }
  return groups;
}

/** The pair, the splits and the merges that may start with the units at `i` and `j`; a score of 0 means that it may not. */
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
  for (let pieces = 2; pieces <= mostPieces; pieces += 1) {
    const parts = after.slice(j, j + pieces);
    const wholes = before.slice(i, i + pieces);
    const inColumn = wholes.map((_, step) => common[i + step]?.[j] ?? 0);
    choices.push({ before: 1, after: pieces, score: splitScore(left, parts, counts.slice(j, j + pieces), pieces) });
    choices.push({ before: pieces, after: 1, score: splitScore(right, wholes, inColumn, pieces) });
  }
  return choices;
}

/** At least half of every piece comes from the whole, and the pieces hold most of the whole. */
function splitScore(whole: Unit, parts: readonly Unit[], common: readonly number[], pieces: number): number {
  if (parts.length < pieces) return 0;
  const fits = parts.every(
    (part, index) =>
      part.divisible &&
      part.kind === whole.kind &&
      part.pairs().length >= 4 &&
      2 * (common[index] ?? 0) >= part.pairs().length,
  );
  const total = common.reduce((sum, count) => sum + count, 0);
  if (!fits || total < 0.6 * whole.pairs().length) return 0;
  if (whole.identity === undefined) return Math.min(total, whole.pairs().length);
  return whole.identity === parts[0]?.identity ? total + identityScore : 0;
}

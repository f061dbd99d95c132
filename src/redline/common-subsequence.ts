import diffSequence from '@jest/diff-sequences';
import { increasingSubsequence } from './increasing-subsequence.ts';

/** What is compared, with `===`. */
type Value = number | string;

/** Called for each pair of positions with the same value, in order on both sides. */
export type OnPair = (before: number, after: number) => void;

/** The positions to compare on each side. */
interface Window {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Largest product of lengths for an exact search: about 10 ms at worst. */
const maxProduct = 1_000_000;

/**
 * Pairs the values that two sequences have in common, in order: a longest common subsequence, as long as that is
 * affordable.
 *
 * The search is `@jest/diff-sequences`: Myers in linear space, maintained by the Jest project, without dependencies,
 * and the fastest library measured on clauses, because it works on indexes and allocates nothing per word. Myers costs
 * N·D, so values on one side only are left out first. Sequences above the limit are divided at values that occur once
 * on each side; if there are none, nothing is paired.
 */
export function commonSubsequence(before: readonly Value[], after: readonly Value[], onPair: OnPair): void {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    onPair(start, start);
    start += 1;
  }
  let tail = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (tail < shorter && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  if (tail < shorter) pairShared(before, after, shared(before, after, start, tail), onPair);
  for (let index = tail; index > 0; index -= 1) onPair(before.length - index, after.length - index);
}

/** Positions between the common start and end whose value also occurs on the other side. */
function shared(before: readonly Value[], after: readonly Value[], start: number, tail: number): Window {
  const inBefore = new Set(before.slice(start, before.length - tail));
  const inAfter = new Set(after.slice(start, after.length - tail));
  return {
    before: positions(before, start, tail, inAfter),
    after: positions(after, start, tail, inBefore),
  };
}

function positions(values: readonly Value[], start: number, tail: number, other: ReadonlySet<Value>): number[] {
  const found: number[] = [];
  for (let index = start; index < values.length - tail; index += 1) {
    const value = values[index];
    if (value !== undefined && other.has(value)) found.push(index);
  }
  return found;
}

function pairShared(before: readonly Value[], after: readonly Value[], window: Window, onPair: OnPair): void {
  const { before: left, after: right } = window;
  if (left.length * right.length > maxProduct) {
    pairBetweenAnchors(before, after, window, onPair);
    return;
  }
  diffSequence(
    left.length,
    right.length,
    (i, j) => before[left[i] ?? -1] === after[right[j] ?? -1],
    (count, i, j) => {
      for (let step = 0; step < count; step += 1) onPair(left[i + step] ?? -1, right[j + step] ?? -1);
    },
  );
}

/** Divides a window that is too large at values that occur once on each side and in the same order. */
function pairBetweenAnchors(before: readonly Value[], after: readonly Value[], window: Window, onPair: OnPair): void {
  const onceAfter = occurringOnce(after, window.after);
  const anchors = [...occurringOnce(before, window.before)].flatMap(([value, i]) => {
    const j = onceAfter.get(value);
    return j === undefined ? [] : [{ i, j }];
  });
  const anchorsInOrder = increasingSubsequence(anchors.map(({ j }) => j)).flatMap((index) => anchors[index] ?? []);
  if (anchorsInOrder.length === 0) return;
  let from = { i: 0, j: 0 };
  for (const anchor of [...anchorsInOrder, { i: window.before.length, j: window.after.length }]) {
    const gap = { before: window.before.slice(from.i, anchor.i), after: window.after.slice(from.j, anchor.j) };
    pairShared(before, after, gap, onPair);
    const [i, j] = [window.before[anchor.i], window.after[anchor.j]];
    if (i !== undefined && j !== undefined) onPair(i, j);
    from = { i: anchor.i + 1, j: anchor.j + 1 };
  }
}

/** The index of each value that occurs once in the window, in order. */
function occurringOnce(values: readonly Value[], window: readonly number[]): ReadonlyMap<Value, number> {
  const indexes = new Map<Value, number>();
  const repeated = new Set<Value>();
  window.forEach((position, index) => {
    const value = values[position] ?? -1;
    if (indexes.has(value)) repeated.add(value);
    indexes.set(value, index);
  });
  for (const value of repeated) indexes.delete(value);
  return indexes;
}

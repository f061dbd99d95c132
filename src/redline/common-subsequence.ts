import diffSequence from '@jest/diff-sequences';
import { increasingSubsequence } from './increasing-subsequence.ts';

/** What is compared, told apart by `===`. */
type Value = number | string;

/** Called for each pair of positions that hold the same value, in order on both sides. */
export type OnPair = (before: number, after: number) => void;

/** The two ranges that are compared: positions of `before` and of `after`. */
interface Window {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Largest product of lengths that is searched for the longest common subsequence; some 10 ms at the worst. */
const costBound = 1_000_000;

/**
 * Pairs the values that two sequences have in common, in order: a longest common subsequence where that is affordable.
 *
 * The search itself is `@jest/diff-sequences`: Myers in linear space, kept by the Jest project, no dependencies, and the
 * quickest of the libraries measured on clauses, since it works on indexes and allocates nothing for each word. Myers
 * costs N·D, so values that stand on one side only are left out first, and a pair of sequences beyond the bound is cut
 * at the values that occur once on each side; where there are none, nothing is paired.
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

/** The positions between the common start and the common end whose value occurs on the other side too. */
function shared(before: readonly Value[], after: readonly Value[], start: number, tail: number): Window {
  const inBefore = new Set(before.slice(start, before.length - tail));
  const inAfter = new Set(after.slice(start, after.length - tail));
  return {
    before: positions(before, start, tail, inAfter),
    after: positions(after, start, tail, inBefore),
  };
}

function positions(values: readonly Value[], start: number, tail: number, wanted: ReadonlySet<Value>): number[] {
  const kept: number[] = [];
  for (let index = start; index < values.length - tail; index += 1) {
    const value = values[index];
    if (value !== undefined && wanted.has(value)) kept.push(index);
  }
  return kept;
}

function pairShared(before: readonly Value[], after: readonly Value[], window: Window, onPair: OnPair): void {
  const { before: left, after: right } = window;
  if (left.length * right.length > costBound) {
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

/** Cuts a window too large to search at the values that occur once on each side and have kept their order. */
function pairBetweenAnchors(before: readonly Value[], after: readonly Value[], window: Window, onPair: OnPair): void {
  const onceAfter = occurringOnce(after, window.after);
  const anchors = [...occurringOnce(before, window.before)].flatMap(([value, i]) => {
    const j = onceAfter.get(value);
    return j === undefined ? [] : [{ i, j }];
  });
  const kept = increasingSubsequence(anchors.map(({ j }) => j)).flatMap((index) => anchors[index] ?? []);
  if (kept.length === 0) return;
  let from = { i: 0, j: 0 };
  for (const anchor of [...kept, { i: window.before.length, j: window.after.length }]) {
    const gap = { before: window.before.slice(from.i, anchor.i), after: window.after.slice(from.j, anchor.j) };
    pairShared(before, after, gap, onPair);
    const [i, j] = [window.before[anchor.i], window.after[anchor.j]];
    if (i !== undefined && j !== undefined) onPair(i, j);
    from = { i: anchor.i + 1, j: anchor.j + 1 };
  }
}

/** The index within the window of each value that occurs in it once, in order. */
function occurringOnce(values: readonly Value[], window: readonly number[]): ReadonlyMap<Value, number> {
  const found = new Map<Value, number>();
  const repeated = new Set<Value>();
  window.forEach((position, index) => {
    const value = values[position] ?? -1;
    if (found.has(value)) repeated.add(value);
    found.set(value, index);
  });
  for (const value of repeated) found.delete(value);
  return found;
}

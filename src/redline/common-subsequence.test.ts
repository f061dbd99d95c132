import { expect, it } from 'vitest';
import { commonSubsequence } from './common-subsequence.ts';

function pairs(before: readonly (number | string)[], after: readonly (number | string)[]): [number, number][] {
  const found: [number, number][] = [];
  commonSubsequence(before, after, (i, j) => found.push([i, j]));
  return found;
}

it('pairs as many values as possible in order', () => {
  expect(pairs('abcabba'.split(''), 'cbabac'.split(''))).toHaveLength(4);
  expect(pairs('abcd'.split(''), 'abxd'.split(''))).toEqual([
    [0, 0],
    [1, 1],
    [3, 3],
  ]);
});

it('pairs nothing if nothing is in common', () => {
  expect(pairs([1, 2], [3, 4])).toEqual([]);
  expect(pairs([], [3, 4])).toEqual([]);
});

it('divides sequences that are too long to search at values that occur once', () => {
  const before = Array.from({ length: 3000 }, (_, index) => index);
  const after = before.map((value) => (value % 3 === 0 ? -value - 1 : value));
  const found = pairs(before, [...after.slice(1500), ...after.slice(0, 1500)]);

  expect(found).toHaveLength(1000);
  expect(found.every(([i, j]) => Math.abs(i - j) === 1500)).toBe(true);
});

it('gives up on sequences that are too long and have only repeated values', () => {
  const before = Array.from({ length: 2000 }, (_, index) => index % 2);
  const after = before.map((value) => 1 - value);

  expect(pairs(before, after)).toEqual([]);
});

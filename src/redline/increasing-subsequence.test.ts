import { expect, it } from 'vitest';
import { increasingSubsequence } from './increasing-subsequence.ts';

it('returns the indexes of the longest increasing subsequence', () => {
  expect(increasingSubsequence([3, 1, 2, 5, 4])).toHaveLength(3);
  expect(increasingSubsequence([2, 0, 1])).toEqual([1, 2]);
  expect(increasingSubsequence([1, 1])).toHaveLength(1);
  expect(increasingSubsequence([])).toEqual([]);
});

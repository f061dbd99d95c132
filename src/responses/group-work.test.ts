import { expect, test } from 'vitest';
import { inGroups } from './group-work.ts';
import { patience } from '../../tests/patience.ts';
import { OutOfTime } from './patience.ts';

test('does together what came while earlier work was under way, and answers each with its own result', async () => {
  const groups: (readonly number[])[] = [];
  const double = inGroups<number, number>({
    work: async (group) => {
      groups.push(group);
      await new Promise(setImmediate);
      return group.map((item) => item * 2);
    },
    largest: 3,
    lanes: 1,
    patience,
  });
  expect(await Promise.all([1, 2, 3, 4].map(double))).toEqual([2, 4, 6, 8]);
  expect(groups).toEqual([[1, 2, 3], [4]]);
});

test('tells everyone in a group of its failure, and goes on with the next', async () => {
  const half = inGroups<number, number>({
    work: (group) => (group.includes(0) ? Promise.reject(new Error('no')) : Promise.resolve(group)),
    largest: 2,
    lanes: 1,
    patience,
  });
  const results = await Promise.allSettled([0, 1, 2].map(half));
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
});

test('does not do what nobody waits for any more', async () => {
  const done: number[] = [];
  const slow = inGroups<number, number>({
    work: async ([item = 0]) => {
      done.push(item);
      await new Promise((resolve) => setTimeout(resolve, 60));
      return [item];
    },
    largest: 1,
    lanes: 1,
    patience: 30,
  });
  const results = await Promise.allSettled([1, 2].map(slow));
  expect(results).toEqual([
    { status: 'fulfilled', value: 1 },
    { status: 'rejected', reason: new OutOfTime() },
  ]);
  expect(done).toEqual([1]);
});

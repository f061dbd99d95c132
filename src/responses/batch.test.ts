import { expect, test } from 'vitest';
import { batch } from './batch.ts';
import { waitLimit as timeout } from '../../tests/timeout.ts';
import { TimeoutError } from './timeouts.ts';

test('batches items that arrive while work is running, and returns each its own result', async () => {
  const groups: (readonly number[])[] = [];
  const double = batch<number, number>({
    processBatch: async (group) => {
      groups.push(group);
      await new Promise(setImmediate);
      return group.map((item) => item * 2);
    },
    maxItems: 3,
    concurrency: 1,
    timeout,
  });
  expect(await Promise.all([1, 2, 3, 4].map(double))).toEqual([2, 4, 6, 8]);
  expect(groups).toEqual([[1, 2, 3], [4]]);
});

test('rejects a whole batch that failed, and continues with the next', async () => {
  const half = batch<number, number>({
    processBatch: (group) => (group.includes(0) ? Promise.reject(new Error('no')) : Promise.resolve(group)),
    maxItems: 2,
    concurrency: 1,
    timeout,
  });
  const results = await Promise.allSettled([0, 1, 2].map(half));
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
});

test('drops items whose caller has given up', async () => {
  const done: number[] = [];
  const slow = batch<number, number>({
    processBatch: async ([item = 0]) => {
      done.push(item);
      await new Promise((resolve) => setTimeout(resolve, 60));
      return [item];
    },
    maxItems: 1,
    concurrency: 1,
    timeout: 30,
  });
  const results = await Promise.allSettled([1, 2].map(slow));
  expect(results).toEqual([
    { status: 'fulfilled', value: 1 },
    { status: 'rejected', reason: new TimeoutError() },
  ]);
  expect(done).toEqual([1]);
});

import { expect, it } from 'vitest';
import { memoize } from './memoize.ts';

it('computes once for each object, even if the result is undefined', () => {
  const calls: object[] = [];
  const [first, second] = [{}, {}];
  const lookUp = memoize((key: object) => {
    calls.push(key);
    return key === first ? undefined : calls.length;
  });
  expect([lookUp(first), lookUp(second), lookUp(first), lookUp(second)]).toEqual([undefined, 2, undefined, 2]);
  expect(calls).toEqual([first, second]);
});

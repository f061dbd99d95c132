import { expect, it } from 'vitest';
import { onceFor } from './once-for.ts';

it('makes a thing once for each value, nothing at all counting as made', () => {
  const asked: object[] = [];
  const [one, other] = [{}, {}];
  const made = onceFor((key: object) => {
    asked.push(key);
    return key === one ? undefined : asked.length;
  });
  expect([made(one), made(other), made(one), made(other)]).toEqual([undefined, 2, undefined, 2]);
  expect(asked).toEqual([one, other]);
});

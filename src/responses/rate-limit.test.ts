import { expect, test } from 'vitest';
import { rateLimit } from './rate-limit.ts';

const minute = 60_000;

test('limits the requests of a network in ten minutes, and says how long to wait', () => {
  const limit = rateLimit(3);
  const ask = (moment: number, network = '203.0.113') => limit?.(network, moment);
  expect([ask(0), ask(0), ask(minute)]).toEqual([undefined, undefined, undefined]);
  expect(ask(2 * minute)).toBe(8 * 60);
  expect(ask(2 * minute, '198.51.100')).toBeUndefined();
  expect(ask(10 * minute)).toBeUndefined();
});

test('limits nobody if the limit is 0', () => {
  expect(rateLimit(0)).toBeUndefined();
});

test('continues to count after the clock was set back', () => {
  const limit = rateLimit(1);
  expect(limit?.('203.0.113', 60 * minute)).toBeUndefined();
  expect(limit?.('203.0.113', 0)).toBeUndefined();
  expect(limit?.('203.0.113', 0)).toBe(600);
});

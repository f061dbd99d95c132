import { expect, test } from 'vitest';
import { networkOf, rateLimit } from './rate-limit.ts';

const minute = 60_000;

test('lets a network send so many requests in ten minutes, and then says how long to wait', () => {
  const limit = rateLimit(3);
  const ask = (moment: number, address = '203.0.113.9') => limit(address, moment);
  expect([ask(0), ask(0), ask(minute)]).toEqual([undefined, undefined, undefined]);
  expect(ask(2 * minute)).toBe(8 * 60);
  expect(ask(2 * minute, '198.51.100.1')).toBeUndefined();
  expect(ask(10 * minute)).toBeUndefined();
});

test('counts the addresses of one network together', () => {
  const limit = rateLimit(1);
  expect(limit('203.0.113.9', 0)).toBeUndefined();
  expect(limit('::ffff:203.0.113.200', 0)).toBeGreaterThan(0);
});

test('shuts nobody out where the address is unknown, private or the limit is 0', () => {
  const limit = rateLimit(1);
  for (const address of [undefined, '127.0.0.1', '::1', '10.1.2.3', 'fd00::1', '::ffff:192.168.0.1', 'nonsense']) {
    expect([limit(address, 0), limit(address, 0)]).toEqual([undefined, undefined]);
  }
  const none = rateLimit(0);
  expect([none('203.0.113.9', 0), none('203.0.113.9', 0)]).toEqual([undefined, undefined]);
});

test('goes on counting after the clock was set back', () => {
  const limit = rateLimit(1);
  expect(limit('203.0.113.9', 60 * minute)).toBeUndefined();
  expect(limit('203.0.113.9', 0)).toBeUndefined();
  expect(limit('203.0.113.9', 0)).toBe(600);
});

test.each([
  ['203.0.113.9', '203.0.113'],
  ['2001:db8:1:2::3', '2001:db8:1'],
  ['2001:0DB8:0001::', '2001:db8:1'],
  ['2001:db8::5', '2001:db8:0'],
  ['2001::', '2001:0:0'],
])('takes %s to be of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

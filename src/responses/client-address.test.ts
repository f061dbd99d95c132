import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

test('believes the connection, and not a header that anyone can send, where there is no proxy of ours', () => {
  expect(clientAddress('203.0.113.9', '198.51.100.1', 0)).toBe('203.0.113.9');
});

test('believes what our own proxies wrote down, and nothing before it', () => {
  expect(clientAddress('10.0.0.1', 'invented, 198.51.100.1', 1)).toBe('198.51.100.1');
  expect(clientAddress('10.0.0.1', 'invented, 198.51.100.1, 10.0.0.2', 2)).toBe('198.51.100.1');
});

test('falls back on the connection where a proxy wrote nothing', () => {
  expect(clientAddress('10.0.0.1', null, 1)).toBe('10.0.0.1');
  expect(clientAddress('10.0.0.1', '198.51.100.1', 2)).toBe('10.0.0.1');
});

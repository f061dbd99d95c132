import { expect, test } from 'vitest';
import { isInUse, receiptKeysSchema } from './receipt-key.ts';

const key = '1f'.repeat(32);

test('signs the receipts of its days', () => {
  const dated = { key, from: '2026-06-01', until: '2026-06-01' };
  expect(isInUse(dated, '2026-05-31T23:59:59Z')).toBe(false);
  expect(isInUse(dated, '2026-06-01T00:00:00Z')).toBe(true);
  expect(isInUse(dated, '2026-06-01T23:59:59Z')).toBe(true);
  expect(isInUse(dated, '2026-06-02T00:00:00Z')).toBe(false);
  expect(isInUse({ key, from: '2026-06-01' }, '2036-06-01T00:00:00Z')).toBe(true);
});

test.each([
  ['a private key by mistake', [{ key: 'AGE-SECRET-KEY-1QQ', from: '2026-06-01' }], 'a public key of 64 digits'],
  ['the same key twice', [0, 1].map(() => ({ key, from: '2026-06-01' })), 'listed only once'],
  ['a last day before the first', [{ key, from: '2026-06-02', until: '2026-06-01' }], 'not before `from`'],
])('refuses %s', (_, keys, message) => {
  const { error } = receiptKeysSchema.safeParse(keys);
  expect(error?.issues.map((issue) => issue.message).join()).toContain(message);
});

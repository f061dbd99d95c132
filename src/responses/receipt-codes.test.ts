import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { normaliseCode, deriveReceiptCodes } from './receipt-codes.ts';

const secret = Buffer.alloc(32, 1);

test('derives the same codes from the same nonce, and others from any other nonce or secret', () => {
  const codes = deriveReceiptCodes(secret, 'nonce');
  expect(deriveReceiptCodes(secret, 'nonce')).toEqual(codes);
  expect(deriveReceiptCodes(secret, 'another').reference).not.toBe(codes.reference);
  expect(deriveReceiptCodes(Buffer.alloc(32, 2), 'nonce').privateCode).not.toBe(codes.privateCode);
});

test('writes codes in groups, without characters that look alike and without vowels', () => {
  for (let count = 0; count < 200; count += 1) {
    const { reference, privateCode } = deriveReceiptCodes(secret, randomBytes(18).toString('base64url'));
    expect(reference).toMatch(/^[BCDFGHJKMNPRSTVWXY3479]{5}(?:-[BCDFGHJKMNPRSTVWXY3479]{5}){2}$/);
    expect(privateCode).toMatch(/^[BCDFGHJKMNPRSTVWXY3479]{5}(?:-[BCDFGHJKMNPRSTVWXY3479]{5}){5}$/);
  }
});

test('has at least 60 bits in a reference and 128 in a private code', () => {
  const bits = Math.log2('BCDFGHJKMNPRSTVWXY3479'.length);
  expect(15 * bits).toBeGreaterThan(60);
  expect(30 * bits).toBeGreaterThan(128);
});

test.each([
  ['bcdfg hjkmn prstv', 'BCDFG-HJKMN-PRSTV'],
  [' BCDFGHJKMNPRSTV\n', 'BCDFG-HJKMN-PRSTV'],
  ['BCDFG–HJKMN—PRSTV', 'BCDFG-HJKMN-PRSTV'],
  ['BCDFG-HJKMN', undefined],
  ['BCDFG-HJKMN-PRSTO', undefined],
  ['', undefined],
])('reads %j, as people type it, as %j', (typed, code) => {
  expect(normaliseCode(typed, 3)).toBe(code);
});

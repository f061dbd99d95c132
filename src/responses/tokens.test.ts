import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createTokens } from './tokens.ts';

const tokens = createTokens(Buffer.alloc(32, 1));
const token = { nonce: 'nonce', issuedAt: 1_795_000_000_000 };

test('reads what it wrote', () => {
  expect(tokens.read('example', tokens.write('example', token))).toEqual(token);
  const replacing = { ...token, replaces: 'BCDFG-HJKMN-PRSTV' };
  expect(tokens.read('example', tokens.write('example', replacing))).toEqual(replacing);
});

test('refuses a token for another consultation or from another server', () => {
  const text = tokens.write('example', token);
  expect(tokens.read('other', text)).toBeUndefined();
  expect(createTokens(Buffer.alloc(32, 2)).read('example', text)).toBeUndefined();
});

test('refuses a token with a character changed, removed or added', () => {
  const text = tokens.write('example', { ...token, replaces: 'BCDFG-HJKMN-PRSTV' });
  for (let index = 0; index < text.length; index += 1) {
    const [before, after] = [text.slice(0, index), text.slice(index + 1)];
    const changed = text[index] === 'A' ? 'B' : 'A';
    expect(tokens.read('example', before + changed + after)).toBeUndefined();
    expect(tokens.read('example', before + after)).toBeUndefined();
    expect(tokens.read('example', `${before}A${text.slice(index)}`)).toBeUndefined();
  }
});

test.each(['', '~', '~~~', 'x', '\u0000', '~'.repeat(100_000)])('refuses %j as a token', (text) => {
  expect(tokens.read('example', text)).toBeUndefined();
});

test('gives equal texts equal digests that only this server can compute, and different ones with a nonce', () => {
  const other = createTokens(randomBytes(32));
  expect(tokens.digest('text')).toBe(tokens.digest('text'));
  expect(tokens.digest('text')).not.toBe(other.digest('text'));
  expect(tokens.digest('text', 'one')).not.toBe(tokens.digest('text', 'two'));
});

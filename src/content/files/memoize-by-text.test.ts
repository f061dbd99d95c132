import { expect, test } from 'vitest';
import { memoizeByText } from './memoize-by-text.ts';

test('each distinct text is read once, until newer ones push it out of the cache', () => {
  const calls: string[] = [];
  const read = memoizeByText((text) => {
    calls.push(text.slice(0, 1));
    return text.length;
  });
  const [first, second, third] = ['a', 'b', 'c'].map((letter) => letter.repeat(900_000));
  for (const text of [first, second, first, third, first, second]) expect(read(text ?? '')).toBe(900_000);
  expect(calls.join('')).toBe('abcb');
});

import { expect, it } from 'vitest';
import { splitWords } from './words.ts';

const words = (text: string): readonly string[] => splitWords(text).filter((word) => word !== ' ');

it.each([
  ['Keep the body’s follow-up, always.', ['Keep', 'the', 'body’s', 'follow-up', ',', 'always', '.']],
  ['£1,000 or 3.5% by 9:30 in 2018/19', ['£1,000', 'or', '3.5%', 'by', '9:30', 'in', '2018/19']],
  ['e.g. para. 16(a) and/or 18A', ['e.g.', 'para', '.', '16', '(', 'a', ')', 'and', '/', 'or', '18A']],
  ['“must” – users’ data', ['“', 'must', '”', '–', 'users', '’', 'data']],
  ['café, Łódź and naïve', ['café', ',', 'Łódź', 'and', 'naïve']],
])('cuts %s into whole words, whole numbers and single marks', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

it('loses nothing', () => {
  const text = 'A “b-c”, (d) e.g. 1,000 f’s.';

  expect(splitWords(text).join('')).toBe(text);
});

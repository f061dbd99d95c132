import { expect, test } from 'vitest';
import { threeLetterLanguage } from './three-letter-language.ts';

const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
const tags = letters.flatMap((first) => letters.map((second) => `${first}${second}`));

test('each two-letter code maps to the three-letter code for the same language', () => {
  const known = tags.filter((tag) => threeLetterLanguage(tag) !== 'und');
  expect(known.length).toBeGreaterThan(180);
  // What a browser makes of the three letters, by the tables of Unicode.
  for (const tag of known)
    expect(new Intl.Locale(threeLetterLanguage(tag)).language).toBe(new Intl.Locale(tag).language);
});

test.each([
  ['en-GB', 'eng'],
  ['cy', 'cym'],
  ['gd-GB', 'gla'],
  ['sco', 'sco'],
  ['qx', 'und'],
])('the language of %s is %s', (tag, expected) => {
  expect(threeLetterLanguage(tag)).toBe(expected);
});

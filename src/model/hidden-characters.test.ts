import { expect, test } from 'vitest';
import { hiddenCharacters, isBlank } from './hidden-characters.ts';

test.each([
  ['a soft hyphen', 'per\u00ADson'],
  ['a zero-width space', 'per\u200Bson'],
  ['a joiner between Latin letters', 'per\u200Dson'],
  ['a non-joiner between Latin letters', 'per\u200Cson'],
  ['a right-to-left mark', 'per\u200Fson'],
  ['a right-to-left override', 'per\u202Eson'],
  ['an isolate', 'per\u2066son'],
  ['an Arabic letter mark', 'per\u061Cson'],
  ['a Mongolian vowel separator', 'per\u180Eson'],
  ['a grapheme joiner', 'per\u034Fson'],
  ['a tag character', 'per\u{E0041}son'],
  ['a variation selector after a letter', 'per\uFE0Fson'],
  ['a variation selector after a digit', 'per5\uFE0Fson'],
  ['a further variation selector', 'per\u{E0100}son'],
  ['a Hangul filler', 'per\u3164son'],
  ['a half-width filler', 'per\uFFA0son'],
  ['a blank Braille pattern', 'per\u2800son'],
  ['a line separator', 'per\u2028son'],
  ['an interlinear anchor', 'per\uFFF9son'],
  ['a musical control', 'per\u{1D173}son'],
  ['a noncharacter', 'per\uFFFEson'],
  ['a control character', 'per\u0007son'],
])('finds %s', (_, text) => {
  expect(hiddenCharacters(text)).toHaveLength(1);
});

test.each([
  ['plain words', 'A user must keep a record.\n\tAt once.'],
  ['a no-break space, which is seen', '5\u00A0days'],
  ['accents', 'Sio\u0302n and Siân'],
  ['an emoji with its variation selector', '⚖\uFE0F'],
  ['a family of emoji', '👩\u200D👧'],
  ['a Persian word', 'می\u200Cخواهم'],
  ['a Hindi word', 'क्\u200Dष'],
])('lets %s be', (_, text) => {
  expect(hiddenCharacters(text)).toEqual([]);
});

test('a text of blanks, zero-width characters and fillers is blank', () => {
  for (const text of ['', '  ', '\u00A0', '\u200B\u2060', '\u3164', '\u2800', '\u{E0041}', '\u3000'])
    expect(isBlank(text), JSON.stringify(text)).toBe(true);
  for (const text of ['a', '.', '–', '\u200Ba']) expect(isBlank(text), JSON.stringify(text)).toBe(false);
});

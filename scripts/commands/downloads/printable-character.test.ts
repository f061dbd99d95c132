import fc from 'fast-check';
import { expect, test } from 'vitest';
import { call, content, replaceEscapedCharacters } from '../../../src/downloads/typst/code.ts';
import { documentOf } from '../../../src/downloads/typst/sheets.ts';
import { pdfPrinter } from './pdf-printer.ts';
import { withoutSpaces, wordsOf } from './testing/pdf-faults.ts';
import { readPdf } from './testing/read-pdf.ts';
import { smallSettings } from '../../../src/downloads/testing/small-settings.ts';
import { printableCharacter } from './printable-character.ts';
import { cases } from '../../../tests/long-check.ts';

const print = pdfPrinter();

/** What is read aloud of a one-paragraph document, without spaces. */
async function readAloud(words: string): Promise<string> {
  const body = content([call('chapter', {}, 'Chapter'), call('paragraph', {}, words)]);
  const sheets = { settings: smallSettings, title: 'A text', header: '', footer: '', print: 'usual' } as const;
  const { pages } = await readPdf(print(replaceEscapedCharacters(documentOf(sheets, body), printableCharacter)));
  return withoutSpaces(
    pages.map(({ structure }) => (structure === undefined ? '' : wordsOf(structure, ['H1']))).join(''),
  );
}

test.each([
  ['letters of Welsh, Greek and Russian, and mathematical symbols', 'ŵŷ Ωж ≤½²−€', 'ŵŷΩж≤½²−€'],
  ['a character missing from the font as its code point', 'a 漢 b', 'a[U+6F22]b'],
  ['an emoji joined of two as two code points', '👩‍👧', '[U+1F469][U+1F467]'],
  ['a text written from right to left', 'עם', 'עם'],
  ['a control character as its code point', 'a\u0000b', 'a[U+0000]b'],
  ['nothing for an invisible character, and all of its neighbours', 'a\u200Bb\u00ADc', 'abc'],
  ['spaces of every width', 'a\tb\u3000c\u2009d\u00A0e', 'abcde'],
])('a PDF shows %s', async (_, words, heard) => {
  expect(await readAloud(words)).toBe(heard);
});

test('no character prevents a text from being typeset', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (words) => {
      await readAloud(words);
    }),
    { ...cases(6, 60), endOnFailure: true },
  );
});

test('a character is printed as itself, nothing, a space or its code point', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (character) => {
      expect([
        character,
        '',
        ' ',
        `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
      ]).toContain(printableCharacter(character));
    }),
    cases(100, 100),
  );
});

test('an error of Typst has its message without debug output', () => {
  expect(() => print('#import "/layout.typ": *\n#sheets(title: "T", [= H\n #foo])')).toThrow(
    'Typst cannot typeset the document:\n  unknown variable: foo',
  );
  expect(() => print('#set document(title: "a")\n= A\n=== B')).toThrow(/heading level 1 to 3/);
});

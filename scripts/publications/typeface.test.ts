import fc from 'fast-check';
import { expect, test } from 'vitest';
import { call, content, withSignsAs } from '../../src/publications/typst/code.ts';
import { documentOf } from '../../src/publications/typst/sheets.ts';
import { pdfPrinter } from './pdf-printer.ts';
import { squeezed, wordsOf } from './testing/pdf-faults.ts';
import { readPdf } from './testing/read-pdf.ts';
import { smallSettings } from './testing/small-settings.ts';
import { printedFor } from './typeface.ts';
import { cases } from '../../tests/long-check.ts';

const print = pdfPrinter();

/** What is read aloud of a document with one paragraph, white space apart. */
async function readAloud(words: string): Promise<string> {
  const body = content([call('chapter', {}, 'Chapter'), call('paragraph', {}, words)]);
  const sheets = { settings: smallSettings, title: 'A text', running: '', foot: '', print: 'usual' } as const;
  const { pages } = await readPdf(print(withSignsAs(documentOf(sheets, body), printedFor)));
  return squeezed(pages.map(({ structure }) => (structure === undefined ? '' : wordsOf(structure, ['H1']))).join(''));
}

test.each([
  ['letters of Welsh, Greek and Russian, and signs of arithmetic', 'ŵŷ Ωж ≤½²−€', 'ŵŷΩж≤½²−€'],
  ['a sign that the typeface lacks, by its number', 'a 漢 b', 'a[U+6F22]b'],
  ['a picture that is joined of two', '👩‍👧', '[U+1F469][U+1F467]'],
  ['a text written from right to left', 'עם', 'עם'],
  ['a sign that steers a machine, by its number', 'a\u0000b', 'a[U+0000]b'],
  ['nothing of a sign that cannot be seen, and all of its neighbours', 'a\u200Bb\u00ADc', 'abc'],
  ['spaces of every width', 'a\tb\u3000c\u2009d\u00A0e', 'abcde'],
])('a PDF shows %s', async (_, words, heard) => {
  expect(await readAloud(words)).toBe(heard);
});

test('no sign keeps a text from being printed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (words) => {
      await readAloud(words);
    }),
    { ...cases(15, 60), endOnFailure: true },
  );
});

test('a sign is itself, nothing, a space or its number', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (sign) => {
      expect([
        sign,
        '',
        ' ',
        `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
      ]).toContain(printedFor(sign));
    }),
    cases(100, 100),
  );
});

test('what Typst refuses is told in its words, without those of its programmers', () => {
  expect(() => print('#import "/layout.typ": *\n#sheets(title: "T", [= H\n #foo])')).toThrow(
    'Typst does not print the document:\n  unknown variable: foo',
  );
  expect(() => print('#set document(title: "a")\n= A\n=== B')).toThrow(/heading level 1 to 3/);
});

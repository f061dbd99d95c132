import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases } from '../../../../tests/long-check.ts';
import { readCodings, rowsToFillIn, type CodingRow } from './coding-rows.ts';
import type { Mention } from './mention.ts';
import { checkCoverage, codePoints, spanText } from './spans.ts';

const answerOf = (text: string) => ({ reference: 'A', field: 'comment.records', text });
const row = (changes: Partial<CodingRow> = {}): CodingRow => ({
  where: 'row 2',
  words: '',
  from: '',
  to: '',
  point: 'delete-sooner',
  aside: '',
  stance: '',
  coder: 'AB',
  ...changes,
});
const text = 'Hello. Delete records sooner, and say so. Delete records sooner!';
const read = (...rows: readonly Partial<CodingRow>[]) =>
  readCodings(
    answerOf(text),
    rows.map((changes, index) => row({ where: `row ${index + 2}`, ...changes })),
  );
const spansOf = (...rows: readonly Partial<CodingRow>[]) => {
  const result = read(...rows);
  return 'mentions' in result
    ? result.mentions.map((mention) => [spanText(codePoints(text), mention), mention.point ?? mention.aside])
    : result.errors;
};

test('a row without words is about the whole answer', () => {
  expect(spansOf({})).toEqual([[text, 'delete-sooner']]);
});

test('an answer is split by its words, also where they stand twice', () => {
  expect(
    spansOf(
      { words: 'Delete records sooner', point: '', aside: 'repeated' },
      { words: '!', point: 'angry' },
      { words: 'Hello.', point: '', aside: 'Greeting' },
      { words: 'Delete  records\nsooner,' },
      { words: 'and say so.', point: 'say-so', stance: 'Change' },
    ),
  ).toEqual([
    ['Hello.', 'greeting'],
    ['Delete records sooner,', 'delete-sooner'],
    ['and say so.', 'say-so'],
    ['Delete records sooner', 'repeated'],
    ['!', 'angry'],
  ]);
});

test('an answer is split by its characters, counted from 1', () => {
  expect(spansOf({ from: '1', to: '6', point: '', aside: 'greeting' }, { from: '7', to: '64' })).toEqual([
    ['Hello.', 'greeting'],
    [text.slice(7), 'delete-sooner'],
  ]);
});

test.each([
  [[{ words: 'Hello.' }], 'no row has “Delete records sooner, and say so. Delete records sooner!” (from 8 to 64)'],
  [[{}, { words: 'and say so.' }], 'more than one row has “and say so.” (from 31 to 41)'],
  [[{ words: 'Delete nothing' }], 'row 2: the answer does not have these words: “Delete nothing”'],
  [[{ from: '60', to: '65' }], 'row 2: From and To must be whole numbers, from 1 to 64'],
  [[{ from: 'x', to: '3' }], 'row 2: From and To must be whole numbers'],
  [[{ from: '1', to: '6', words: 'Delete' }], 'row 2: From and To have “Hello.”, and Words something else'],
  [[{ point: '' }], 'row 2: it needs a point, or a reason to set it aside'],
  [[{ aside: 'abuse' }], 'row 2: it has a point and a reason to set it aside'],
  [[{ point: 'Delete sooner' }], 'row 2: “Delete sooner” is not the id of a point'],
  [[{ point: '', aside: 'boring' }], 'row 2: “boring” is no reason to set something aside'],
  [[{ stance: 'angry' }], 'row 2: “angry” is not a stance'],
  [[{ coder: '' }], 'row 2: it does not say who coded it'],
] as const)('refuses %j', (rows, error) => {
  expect(spansOf(...rows).join('\n')).toContain(error);
});

/** Texts with emoji, accents, Arabic and line breaks, cut into pieces that are not blank. */
const cutText = fc
  .array(fc.constantFrom('Data', ' ', '\n', '👩‍👩‍👧', 'é', 'ﷺ سجل', '=1+1', 'the', 'the', '.'), {
    minLength: 1,
    maxLength: 25,
  })
  .map((pieces) => pieces.join('').normalize('NFC'))
  .filter((whole) => whole.trim() !== '')
  .chain((whole) =>
    fc.tuple(fc.constant(whole), fc.array(fc.nat({ max: codePoints(whole).length }), { maxLength: 6 })),
  );

test('whatever the text and wherever it is cut, codes come back from the table as they went, and cover it exactly', () => {
  fc.assert(
    fc.property(cutText, ([whole, cuts]) => {
      const characters = codePoints(whole);
      const ends = [...new Set([0, ...cuts, characters.length])].toSorted((a, b) => a - b);
      const rows = ends
        .slice(1)
        .map((end, index) => ({ start: ends[index] ?? 0, end }))
        .filter((span) => checkCoverage(codePoints(spanText(characters, span)), []).missing.length > 0)
        .map(({ start, end }, index) =>
          row({ where: `row ${index + 2}`, from: String(start + 1), to: String(end), point: `point-${index}` }),
        );
      const once = readCodings(answerOf(whole), rows);
      const mentions: readonly Mention[] = 'mentions' in once ? once.mentions : [];
      expect(once).toHaveProperty('mentions');
      expect(checkCoverage(characters, mentions)).toEqual({ missing: [], doubled: [] });
      const filledIn = rowsToFillIn(answerOf(whole), mentions).map((one, index) => ({
        ...one,
        where: `row ${index + 2}`,
      }));
      expect(readCodings(answerOf(whole), filledIn)).toEqual(once);
      const [first, ...others] = rows;
      if (first !== undefined && others.length > 0)
        expect(readCodings(answerOf(whole), others)).toHaveProperty('errors');
    }),
    cases(30, 1_000),
  );
});

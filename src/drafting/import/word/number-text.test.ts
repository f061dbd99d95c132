import { expect, it, test } from 'vitest';
import { numberInClause, numberText } from './number-text.ts';

it('after z, Word repeats each letter, and a clause counts on', () => {
  const both = (format: string, number: number) => [
    numberText([{ format, text: '(%1)', start: 1 }], 0, [number]),
    numberInClause([{ format, text: '(%1)', start: 1 }], 0, [number]),
  ];
  expect(both('lowerLetter', 26)).toEqual(['(z)', '(z)']);
  expect(both('lowerLetter', 28)).toEqual(['(bb)', '(ab)']);
  expect(both('upperLetter', 53)).toEqual(['(AAA)', '(BA)']);
  expect(both('lowerRoman', 28)).toEqual(['(xxviii)', '(xxviii)']);
  expect(both('decimal', 28)).toEqual(['(28)', '(28)']);
});

test.each([
  ['decimalZero', 7, '07'],
  ['ordinal', 1, '1st'],
  ['ordinal', 12, '12th'],
  ['ordinal', 23, '23rd'],
  ['cardinalText', 21, 'Twenty-one'],
  ['ordinalText', 20, 'Twentieth'],
  ['ordinalText', 105, 'One hundred fifth'],
  ['upperRoman', 14, 'XIV'],
  ['chicago', 6, '††'],
  ['decimalEnclosedCircle', 3, '③'],
  ['numberInDash', 4, '- 4 -'],
  ['lowerRoman', 2_000_000_000, '2000000000'],
  ['lowerLetter', 2_000_000_000, '2000000000'],
])('Word prints a number as %s: %i is “%s”', (format, number, printed) => {
  expect(numberText([{ format, text: '%1', start: 1 }], 0, [number])).toBe(printed);
});

it('a legal level prints figures for the Roman numbers of the levels above it', () => {
  const levels = [
    { format: 'upperRoman', text: 'Article %1', start: 1 },
    { format: 'decimal', text: '%1.%2', start: 1, isLegal: true },
  ];
  expect([numberText(levels, 0, [4]), numberText(levels, 1, [4, 2])]).toEqual(['Article IV', '4.2']);
});

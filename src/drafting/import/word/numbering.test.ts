import { expect, it } from 'vitest';
import { numberInWord, numberText, type Level } from './numbering.ts';

it('after z, Word repeats each letter, and a clause counts on', () => {
  const level = (format: string): Level[] => [
    { format, text: '(%1)', start: 1, properties: { type: 'element', name: 'w:lvl', attributes: {}, children: [] } },
  ];
  const both = (format: string, number: number) => [
    numberInWord(level(format), 0, [number]),
    numberText(level(format), 0, [number]),
  ];
  expect(both('lowerLetter', 26)).toEqual(['(z)', '(z)']);
  expect(both('lowerLetter', 28)).toEqual(['(bb)', '(ab)']);
  expect(both('upperLetter', 53)).toEqual(['(AAA)', '(BA)']);
  expect(both('lowerRoman', 28)).toEqual(['(xxviii)', '(xxviii)']);
  expect(both('decimal', 28)).toEqual(['(28)', '(28)']);
});

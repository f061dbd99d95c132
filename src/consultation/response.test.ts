import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleForm } from './example-consultation.ts';
import { canonicalText, responseOf, responseSchema } from './response.ts';
import { cases } from '../../tests/long-check.ts';

test('keeps what was typed, in the order of the form, and leaves blanks out', () => {
  const typed = { 'comment.records': ['\n One '], purpose: [' '], readers: ['courts', 'public'], publish: ['no'] };
  expect(responseOf(exampleForm, typed)).toEqual({
    format: 1,
    consultation: 'example',
    revision: '0.4',
    answers: { readers: ['public', 'courts'], 'comment.records': '\n One ', publish: 'no' },
  });
});

test('gives two people who say the same the same canonical text, whatever way their accents were typed', () => {
  const composed = responseOf(exampleForm, { purpose: ['caf\u00E9'], readers: ['public', 'courts'] });
  const decomposed = responseOf(exampleForm, { readers: ['courts', 'public'], purpose: ['cafe\u0301'] });
  expect(canonicalText(composed)).toBe(canonicalText(decomposed));
});

test('can be read again exactly as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (purpose, comment) => {
      const response = responseOf(exampleForm, { purpose: [purpose], 'comment.review': [comment] });
      expect(responseSchema.parse(JSON.parse(canonicalText(response)))).toEqual(response);
    }),
    cases(30, 100),
  );
});

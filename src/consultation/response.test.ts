import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleForm } from './example-consultation.ts';
import { canonicalResponse, buildResponse, responseSchema } from './response.ts';
import { cases } from '../../tests/long-check.ts';

test('has the answers in the order of the form, without blanks', () => {
  const values = { 'comment.records': ['\n One '], purpose: [' '], readers: ['courts', 'public'], publish: ['no'] };
  expect(buildResponse(exampleForm, values)).toEqual({
    format: 1,
    consultation: 'example',
    revision: '0.4',
    answers: { readers: ['public', 'courts'], 'comment.records': '\n One ', publish: 'no' },
  });
});

test('gives equal answers the same canonical text, however their accents are encoded', () => {
  const composed = buildResponse(exampleForm, { purpose: ['caf\u00E9'], readers: ['public', 'courts'] });
  const decomposed = buildResponse(exampleForm, { readers: ['courts', 'public'], purpose: ['cafe\u0301'] });
  expect(canonicalResponse(composed)).toBe(canonicalResponse(decomposed));
});

test('can be read again exactly as written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (purpose, comment) => {
      const response = buildResponse(exampleForm, { purpose: [purpose], 'comment.review': [comment] });
      expect(responseSchema.parse(JSON.parse(canonicalResponse(response)))).toEqual(response);
    }),
    cases(30, 100),
  );
});

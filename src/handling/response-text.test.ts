import { expect, test } from 'vitest';
import { exampleForm } from '../consultation/example-consultation.ts';
import { responseOf } from '../consultation/response.ts';
import { askedForm } from './asked-form.ts';
import { exampleRow } from './example-row.ts';
import { responseText } from './response-text.ts';

const response = responseOf(exampleForm, { purpose: ['Clear\u202E.'], length: ['right'] });

test('shows each answer under its question, with what is hidden in it written out', () => {
  expect(responseText({ row: exampleRow, response }, askedForm(exampleForm))).toBe(
    [
      'Reference: BCDFG-HJKMN-PRSTV\nConsultation: example, on revision 0.4\nReceived: 2026-11-20T12:00:00Z, by web\nState: stored',
      'Is the purpose clear? [purpose]\n  Clear‹U+202E›.',
      'Is the Code too long? [length]\n  It is about right',
    ].join('\n\n'),
  );
});

test('shows answers though their questions are not known any more', () => {
  expect(responseText({ row: exampleRow, response }, undefined)).toContain('[length]\n  right');
});

import { expect, test } from 'vitest';
import { exampleForm } from '../example-consultation.ts';
import { buildResponse } from '../response.ts';
import { snapshotForm } from './form-snapshot.ts';
import { exampleRow } from './example-row.ts';
import { responseText } from './response-text.ts';

const response = buildResponse(exampleForm, { purpose: ['Clear\u202E.'], length: ['right'] });

test('shows each answer under its question, with invisible characters as code points', () => {
  expect(responseText({ row: exampleRow, response }, snapshotForm(exampleForm))).toBe(
    [
      'Reference: BCDFG-HJKMN-PRSTV\nConsultation: example, on revision 0.4\nReceived: 2026-11-20T12:00:00Z, by web\nState: stored',
      'Is the purpose clear? [purpose]\n  Clear‹U+202E›.',
      'Is the Code too long? [length]\n  It is about right',
    ].join('\n\n'),
  );
});

test('shows answers even if their questions are unknown', () => {
  expect(responseText({ row: exampleRow, response }, undefined)).toContain('[length]\n  right');
});

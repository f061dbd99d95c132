import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeFormula, unescapeFormula } from './escape-formula.ts';
import { cases } from '../../../tests/long-check.ts';

test.each([
  '=1+1',
  '+44 20',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\rx',
  '\nx',
  ' =1',
  '\u00A0=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  "'=1",
  '\0=1',
])('keeps %j as text', (text) => {
  expect(escapeFormula(text)).toBe(`'${text}`);
});

test.each(['', 'Plain', "'tis plain", '1+1=2', 'a@b.example', '“=1”'])('does not change %j', (text) => {
  expect(escapeFormula(text)).toBe(text);
});

test('returns every text unchanged', () => {
  const part = fc.constantFrom("'", '=', ' ', '\t', '-', '＝', 'a', '\n', '\0');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(part).map((parts) => parts.join('')),
      ),
      (text) => {
        expect(unescapeFormula(escapeFormula(text))).toBe(text);
      },
    ),
    cases(100, 100),
  );
});

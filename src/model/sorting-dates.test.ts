import { expect, test } from 'vitest';
import { smallCode } from '../provenance/testing/small-code.ts';
import { sortingDates } from './sorting-dates.ts';

test('revisions keep the order of the lock where one date is that of another or less exact', () => {
  const { revisions, standing } = smallCode(Array.from({ length: 4 }, () => ({ clauses: { a: 'One.' } })));
  const dates = ['2026-10', '2026-11-29', '2026-11-29', '2026-11'];
  const dated = revisions.map((one, index) => ({ ...one, record: { ...one.record, date: dates[index] ?? '' } }));
  expect([...sortingDates({ revisions: dated, standing }).values()]).toEqual([
    '2026-10',
    '2026-11-29',
    '2026-11-29',
    '2026-11-29',
  ]);
});

import { expect, test } from 'vitest';
import { isBefore } from './is-before.ts';

test.each([
  ['2018-10-04', '2018-10-05', true],
  ['2018-10', '2018-12', true],
  ['2018', '2019-01-01', true],
  ['2018-12', '2018-12-05', false],
  ['2018-12-05', '2018-12', false],
  ['2019', '2018-12-31', false],
])('%s is before %s: %s', (date, other, before) => {
  expect(isBefore(date, other)).toBe(before);
});

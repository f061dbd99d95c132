import { expect, test } from 'vitest';
import { isMissed } from './updates.ts';

test('an update is missed if something is dated after its day, and not merely in its month', () => {
  expect(isMissed('2019-03-14', ['2019-02', '2019-05-31'])).toBe(true);
  expect(isMissed('2019-03-14', ['2019-02', '2019-03'])).toBe(false);
  expect(isMissed('2019-03-14', [])).toBe(false);
});

import { expect, test } from 'vitest';
import { writeUpReference } from './write-up-reference.ts';

test.each([
  ['2.3', [11], 'section 2.3, bullet 11'],
  ['6.1', [3, 4, 5], 'section 6.1, bullets 3 to 5'],
  ['5.1', [11, 12], 'section 5.1, bullets 11 and 12'],
  ['5.1', [1, 4, 6], 'section 5.1, bullets 1, 4 and 6'],
  ['1.2', [], 'section 1.2'],
  ['take-aways', [3], 'take-aways, bullet 3'],
])('a recommendation in %s with bullets %j has the reference %s', (section, bullets, words) => {
  expect(writeUpReference({ section, bullets })).toBe(words);
});

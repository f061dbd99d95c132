import { expect, it } from 'vitest';
import type { ReadWord } from '../search/read-word.ts';
import { told } from './told.ts';

const read = (word: string, ...as: string[]): ReadWord => ({ word, as, isName: false });

it.each([
  [2, [read('inspection', 'inspection')], '2 results for “it”.'],
  [1, [read('inspecton', 'inspection')], '1 result for “it”, with “inspection” in place of “inspecton”.'],
  [
    3,
    [read('complant', 'complaint', 'compliant'), read('acess', 'access')],
    '3 results for “it”, with “complaint” or “compliant” in place of “complant” and “access” in place of “acess”.',
  ],
  [1, [read('zebra'), read('data', 'data')], '1 result for “it”. Nothing was found for “zebra”.'],
  [1, [{ word: 'gave', as: [], isName: true }], '1 result for “it”.'],
  [0, [read('zebra')], 'Nothing was found for “it”. Try fewer or other words, or use the A to Z below.'],
])('says how many results there are, and what was looked for instead', (count, words, said) => {
  expect(told(count, 'it', words)).toBe(said);
});

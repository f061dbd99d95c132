import { expect, test } from 'vitest';
import { routes } from '../routes.ts';
import { clauseAddress, clauseFinder, searchDataFile } from './search-files.ts';

test('the addresses that the script of the search has written out are those of the site', () => {
  expect([searchDataFile, clauseFinder]).toEqual([`${routes.search}names.json`, `${routes.search}clauses.json`]);
  expect(clauseAddress('0.4', 'logs')).toBe(routes.inRevision('0.4', 'logs'));
});

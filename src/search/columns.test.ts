import { expect, test } from 'vitest';
import { readSearchData, toColumns } from './columns.ts';
import type { SearchData } from './searcher.ts';

test('a search has the same entries after it was written to a file and read again', () => {
  const data: SearchData = {
    entries: [
      { kind: 'clause', href: '/a', title: 'A', about: 'Clause', text: '', names: ['a'], themes: [] },
      { kind: 'page', href: '/b', title: 'B', about: 'Page', text: 'Words.', isList: true },
    ],
    named: [{ kind: 'clause', href: '/a#1', title: 'Paragraph 1', about: 'Clause', text: '', names: ['1'] }],
    common: ['clause'],
  };
  const { entries, named, common } = data;

  expect(readSearchData({ entries: toColumns(entries), named: toColumns(named), common })).toEqual(data);
});

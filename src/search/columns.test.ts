import { expect, test } from 'vitest';
import { readSearchData, toFile, withoutRepeats, type SearchDataFile } from './columns.ts';
import type { SearchData } from './searcher.ts';

test('a search has the same entries after it was written to a file and read again', () => {
  const data: SearchData = {
    entries: [
      { kind: 'clause', href: '/a', title: 'A', about: 'Clause', text: '', names: ['a'], themes: [] },
      { kind: 'page', href: '/b', title: 'B', about: 'Page', text: 'Words.', isList: true },
    ],
    named: [{ kind: 'clause', href: '/a#1', title: 'Paragraph 1', about: 'Clause', text: '', names: ['1'] }],
    common: ['clause'],
    synonyms: [
      ['delete', 'get rid'],
      ['lawyer', 'solicitor'],
    ],
  };

  expect(readSearchData(toFile(data, (entry) => entry))).toEqual(data);
});

test('what a title, an address and a status say again is left out of the file, and comes back as it was', () => {
  const clause = {
    kind: 'clause',
    href: '/code/0.4/#system-purpose',
    title: 'G. What the system is for',
    about: 'Clause, consultation draft',
    status: 'consultation draft',
    text: '',
    names: ['commitment g', 'g', 'clause g', 'what system is for', 'system purpose'],
  } as const;
  const term = {
    kind: 'term',
    href: '/glossary/#sar',
    title: 'Subject access request (SAR)',
    about: 'Term',
    text: '',
    isExplanation: true,
    alsoCalled: ['my file', 'Subject access request', 'SAR'],
  } as const;
  const point = {
    kind: 'recommendation',
    href: '/recommendations/ws2-2.3-11/',
    title: 'How?',
    about: 'WS2, section 2.3, bullet 11, noted',
    status: 'noted',
    text: '',
  } as const;
  const others = [
    point,
    { ...clause, names: ['commitment g', 'something else'], about: 'Clause' },
    { ...term, alsoCalled: ['SAR', 'my file'] },
    { ...clause, names: ['g', 'clause g', 'what system is for', 'system purpose'], title: 'G. What the system is for' },
  ];
  const entries = [clause, term, ...others];
  const packed = entries.map(withoutRepeats);

  expect(JSON.stringify(packed[0])).not.toContain('clause g');
  expect(JSON.stringify(packed[1])).not.toContain('"SAR"');
  const data = { entries, named: [], common: [], synonyms: [] };
  expect(readSearchData(toFile(data, (entry) => entry))).toEqual(data);
});

test('addresses that go on, and words of a place that its clause has, come back as they were', () => {
  const clause = { kind: 'clause', href: '/c', title: 'G. Purpose', about: '', text: 'One.\nTwo, in short.' } as const;
  const action = (number: number) =>
    ({ kind: 'action', href: `/actions/#a${number}`, title: `Action ${number}: it`, about: '', text: '' }) as const;
  const place = { kind: 'clause', about: '', title: 'Paragraph 4, in G. Purpose' } as const;
  const data = {
    entries: [clause, action(9), action(10), action(12)],
    named: [
      { ...place, href: '/c#4', text: 'Two, in short.', names: ['paragraph 4', '4'] },
      { ...place, href: '/c#5', text: 'Three.', names: ['paragraph 5'] },
    ],
    common: [],
    synonyms: [],
  };
  const file = toFile(data, (entry) => entry);

  expect(JSON.stringify(file)).not.toContain('a10');
  expect(JSON.stringify(file.named)).not.toContain('Two');
  expect(again(file)).toEqual(data);
  const odd = { ...data, entries: [...data.entries, { ...clause, href: '/~', text: ',', title: '0' }] };
  expect(again(toFile(odd, (entry) => entry))).toEqual(odd);
});

/** What a reader's script has of a file, which is JSON. */
function again(file: SearchDataFile): SearchData {
  return readSearchData(structuredClone(file));
}

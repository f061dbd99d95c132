import { expect, test } from 'vitest';
import { askedDay, findDay } from './find-day.ts';

const days = [
  { date: '2018-10-04', places: { g: 'system-purpose', '14': 'check-before-moving' } },
  { date: '2019-02', places: { '16': 'northern-ireland-use', '18a': 'logs', '17': 'abroad', '17(b)': 'abroad' } },
];
const find = (query: string) => findDay(days, askedDay(new URLSearchParams(query)), '2026-11-30T12:00:00.000Z');

test('a day or month leads to the page of the last change before it, at the paragraph', () => {
  expect(find('day=14&month=3&year=2019')).toEqual({ href: '/code/on/2019-02/' });
  expect(find('month=March&year=2019&place=paragraph+16')).toEqual({ href: '/code/on/2019-02/#northern-ireland-use' });
  expect(find('month=oct&year=2018&place=Commitment%20G.')).toEqual({ href: '/code/on/2018-10-04/#system-purpose' });
  expect(find('year=2026&place=%C2%B6%2018%20A')).toEqual({ href: '/code/on/2019-02/#logs' });
});

test.each(['day=14/3/2019', 'day=14+March+2019', 'year=2019-03-14', 'month=March+2019', 'day=14th&month=3&year=2019'])(
  'a date that is written otherwise is understood: %s',
  (query) => {
    expect(find(query)).toEqual({ href: '/code/on/2019-02/' });
  },
);

test('a day that has not come yet has no text, and leads to the last change', () => {
  expect(find('day=30&month=11&year=2026')).toEqual({ href: '/code/on/2019-02/' });
  for (const query of ['day=1&month=12&year=2026', 'month=12&year=2026', 'year=2027'])
    expect(find(query)).toMatchObject({
      problem: expect.stringContaining('has not come yet') as unknown,
      instead: [{ href: '/code/on/2019-02/' }],
    });
});

test('before the first revision there was nothing', () => {
  expect(find('day=3&month=10&year=2018')).toEqual({ href: '/code/on/#before' });
});

test.each([
  '',
  'month=3',
  'day=30&month=2&year=2019',
  'day=1&year=2019',
  'month=13&year=2019',
  'year=19',
  'month=x&year=2019',
  'day=soon',
  'day=14/3/19',
  'day=2019/13/01',
])('it says what is wrong with “%s”', (query) => {
  expect(find(query)).toHaveProperty('problem');
});

test('an item leads to what it is in, and one that was not there says so and leads to the nearest', () => {
  expect(find('month=3&year=2019&place=17(b)')).toEqual({ href: '/code/on/2019-02/#abroad' });
  expect(find('month=3&year=2019&place=para+17b')).toEqual({ href: '/code/on/2019-02/#abroad' });
  const all = { text: 'Every clause and paragraph at that time', href: '/code/on/2019-02/' };
  const nearest = { text: 'The closest match at that time: “16”', href: '/code/on/2019-02/#northern-ireland-use' };
  for (const place of ['16(b)', 'Paragraph 16 (z)', '16C'])
    expect(find(`month=3&year=2019&place=${place}`)).toEqual({
      problem: `There was no paragraph, item or clause “${place}” then.`,
      instead: [nearest, all],
    });
  expect(find('month=3&year=2019&place=99')).toMatchObject({
    instead: [{ text: 'The closest match at that time: “17”' }, all],
  });
});

test('words are not taken for a letter with more behind it', () => {
  expect(find('month=3&year=2019&place=governance')).toMatchObject({ instead: [{ href: '/code/on/2019-02/' }] });
});

test('a paragraph that there was at another time leads there', () => {
  expect(find('month=3&year=2019&place=paragraph+14')).toMatchObject({
    instead: [
      { text: '“paragraph 14” as it was on 4 October 2018', href: '/code/on/2018-10-04/#check-before-moving' },
      { text: 'The closest match at that time: “16”' },
      { href: '/code/on/2019-02/' },
    ],
  });
});

test('a paragraph that was not there then is not made up, whatever its name', () => {
  expect(find('month=3&year=2019&place=99')).toHaveProperty('problem');
  expect(find('month=3&year=2019&place=constructor')).toHaveProperty('problem');
});

import { expect, test } from 'vitest';
import { askedDay, findDay } from './find-day.ts';

const days = [
  { date: '2018-10-04', places: { g: 'system-purpose' } },
  { date: '2019-02', places: { '16': 'northern-ireland-use', '18a': 'logs' } },
];
const find = (query: string) => findDay(days, askedDay(new URLSearchParams(query)));

test('a day or month leads to the page of the last change before it, at the paragraph', () => {
  expect(find('day=14&month=3&year=2019')).toEqual({ href: '/code/on/2019-02/' });
  expect(find('month=March&year=2019&place=paragraph+16')).toEqual({ href: '/code/on/2019-02/#northern-ireland-use' });
  expect(find('month=oct&year=2018&place=Commitment%20G.')).toEqual({ href: '/code/on/2018-10-04/#system-purpose' });
  expect(find('year=2026&place=%C2%B6%2018%20A')).toEqual({ href: '/code/on/2019-02/#logs' });
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
])('it says what is wrong with “%s”', (query) => {
  expect(find(query)).toHaveProperty('problem');
});

test('a paragraph that was not there then is not made up, whatever its name', () => {
  expect(find('month=3&year=2019&place=99')).toHaveProperty('problem');
  expect(find('month=3&year=2019&place=constructor')).toHaveProperty('problem');
});

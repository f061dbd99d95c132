import { expect, test } from 'vitest';
import type { Code } from '../../model/code.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { para } from '../../redline/testing/clause-builder.ts';
import { sinceEntries } from '../search/comparison-entries.ts';
import { onDay } from '../../search/days.ts';
import { dayPage, daysToFind, examplePlaces } from './day-page.ts';

/** Three revisions, the second and third on one day: the third gives the clause another number and takes one out. */
function twoOnOneDay(): Code {
  const code = smallCode([
    { clauses: { logs: { text: ['A user must log.'], number: 'A' } } },
    {
      clauses: { logs: { text: ['A user must log.'], number: 'A' }, gone: { text: ['A user may go.'], number: 'B' } },
    },
    { clauses: { logs: { text: ['A user must log each search.'], number: 'C' } } },
  ]);
  const dates = ['2019-01-10', '2019-02-14', '2019-02-14'];
  return {
    ...code,
    revisions: code.revisions.map((one, place) => ({ ...one, record: { ...one.record, date: dates[place] ?? '' } })),
  };
}

test('of two revisions on one day, the page shows the later, and says that both were published', () => {
  const { shown, published, happened, clauses } = dayPage(twoOnOneDay(), '2019-02-14');

  expect(shown?.label).toBe('0.3');
  expect(published.map(({ revision }) => revision.label)).toEqual(['0.3', '0.2', '0.1']);
  expect(happened.map((sentence) => /\d\.\d/.exec(sentence)?.[0])).toEqual(['0.2', '0.3']);
  expect(clauses.map(({ id, href }) => [id, href])).toEqual([['logs', '/code/0.3/#logs']]);
});

test('the form knows the names of the later one', () => {
  const days = daysToFind(twoOnOneDay());

  expect(days.map(({ date }) => date)).toEqual(['2019-01-10', '2019-02-14']);
  expect(days.map(({ places }) => Object.keys(places).filter((name) => /^[abc]$/.test(name)))).toEqual([['a'], ['c']]);
});

test('what changed since a day is counted from the later one, and from the latest nothing did', () => {
  const since = sinceEntries(twoOnOneDay());
  const from = (date: string) => onDay(since, { date, isBefore: false }, 'since')?.href;

  expect(['2019-01', '2019-02-13', '2019-02-14', '2026'].map(from)).toEqual([
    '/changes/since/0.1/',
    '/changes/since/0.1/',
    '/changes/since/0.3/',
    '/changes/since/0.3/',
  ]);
});

test('the form names a paragraph and a clause as examples, or one number that is both', () => {
  const numbered = (number: string) =>
    smallCode([{ clauses: { logs: { text: [para('each-search', '3', 'A user must log.')], number } } }]);

  expect(examplePlaces(numbered('G'))).toBe('3 or G');
  expect(examplePlaces(numbered('3'))).toBe('3');
});

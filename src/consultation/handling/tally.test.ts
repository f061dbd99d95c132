import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { exampleForm } from '../example-consultation.ts';
import { buildResponse } from '../response.ts';
import { snapshotForm } from './form-snapshot.ts';
import { exampleRow } from './example-row.ts';
import { statisticsPage } from './statistics-page.ts';
import { createTally } from './tally.ts';

const form = snapshotForm(exampleForm);

function counted() {
  const counts = createTally();
  const add = (values: Parameters<typeof buildResponse>[1], row = exampleRow) => {
    counts.add({ row, response: buildResponse(exampleForm, values) }, form);
  };
  add({ purpose: ['Yes.'], length: ['right'], 'position.records': ['oppose'], 'comment.records': ['No.'] });
  add(
    { length: ['right'] },
    { ...exampleRow, channel: 'post', late: 1, flags: 'quick identical', received_at: '2026-11-19T23:59:00Z' },
  );
  counts.add({ row: { ...exampleRow, state: 'withdrawn' }, response: undefined }, form);
  return counts;
}

function section(heading: string) {
  return Object.fromEntries(
    counted()
      .sections()
      .find((one) => one.heading === heading)
      ?.counts.map(({ label, count }) => [label, count]) ?? [],
  );
}

test('counts every response by state, and stored ones by channel, day, lateness and flags', () => {
  expect(counted().total()).toBe(3);
  expect(section('State')).toEqual({ stored: 2, withdrawn: 1 });
  expect(section('Channel')).toEqual({ web: 1, post: 1 });
  expect(section('In time or late')).toEqual({ 'in time': 1, late: 1 });
  expect(section('Flags')).toEqual({ none: 1, quick: 1, identical: 1 });
  expect(Object.entries(section('Day'))).toEqual([
    ['2026-11-19', 1],
    ['2026-11-20', 1],
  ]);
});

test('counts by question, option and clause, including unanswered ones', () => {
  expect(section('Answers to each question of example')).toMatchObject({
    'Is the purpose clear?': 1,
    'Is the Code too long?': 2,
    'How did you hear of it?': 0,
  });
  expect(section('Is the Code too long? [example]')).toEqual({ 'It is too long': 0, 'It is about right': 2 });
  expect(section('Responses about each clause of example')).toMatchObject({
    'commitment B: Keeping records': 1,
    '“Review”': 0,
  });
  expect(section('Views of clauses of example')).toEqual({ 'commitment B: Keeping records: Oppose': 1 });
});

test('draws every count on a self-contained page without scripts', () => {
  const sections = [
    {
      heading: 'Day',
      counts: [
        { label: '<script>alert(1)</script>', count: 3 },
        { label: 'b', count: 0 },
      ],
    },
  ];
  const elements: string[] = [];
  const addresses: string[] = [];
  visit(fromHtml(statisticsPage('Responses', 'A note.', sections)), 'element', ({ tagName, properties }) => {
    elements.push(tagName);
    addresses.push(...Object.keys(properties).filter((name) => name === 'src' || name === 'href'));
  });
  expect(elements.filter((name) => name === 'rect')).toHaveLength(2);
  expect(elements).not.toContain('script');
  expect(addresses).toEqual([]);
});

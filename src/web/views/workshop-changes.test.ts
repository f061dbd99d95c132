import { describe, expect, test } from 'vitest';
import { smallCode, smallRegister } from '../../provenance/testing/small-code.ts';
import { comparison } from './comparison.ts';
import { formerPlaces, workshopChanges } from './workshop-changes.ts';

const reasonFor = (recommendation: string) => ({ recommendation, sentence: 'It was asked.', covers: [] });
const note = 'It is clearer.';

/** Three revisions: `log` changes for r1 and then for r2, and `reasons` for r1 alone. */
const code = smallCode([
  { clauses: { log: 'A user may keep a log.', reasons: 'Give a reason.' } },
  {
    clauses: { log: 'A user must keep a log.', reasons: 'Give a good reason.' },
    changes: [
      { clauses: ['log'], kind: 'amended', because: [reasonFor('r1')], note },
      { clauses: ['reasons'], kind: 'amended', because: [reasonFor('r1')], note },
    ],
  },
  {
    clauses: { log: 'A user must keep a log each day.', reasons: 'Give a good reason.' },
    changes: [{ clauses: ['log'], kind: 'amended', because: [reasonFor('r2')], note }],
  },
]);
const [first, , last] = code.revisions;
if (first === undefined || last === undefined) throw new Error('There are fewer than three revisions.');

describe('the reasons of a pair', () => {
  const reasonsOf = (changed: ReturnType<typeof comparison>['changed']) =>
    changed.map(({ id, declared }) => [
      id,
      declared.flatMap(({ because }) => because.map(({ recommendation }) => recommendation)),
    ]);

  test('are those of all steps between the two revisions', () => {
    expect(reasonsOf(comparison(code, { from: first, to: last }).changed)).toEqual([
      ['log', ['r1', 'r2']],
      ['reasons', ['r1']],
    ]);
  });

  test('can be narrowed to those of a workshop', () => {
    expect(reasonsOf(workshopChanges(code, smallRegister({ r2: 'accepted' }))?.changed ?? [])).toEqual([
      ['log', ['r2']],
    ]);
  });
});

test('the page of a workshop keeps the places that its footnotes had while an earlier revision was the current one', () => {
  const law = { type: 'footnoteDefinition', label: 'law', children: [] } as const;
  const footnote = { clauses: { log: { text: ['Keep a log.', law] } } };
  const { revisions } = smallCode([footnote, footnote, footnote]);
  const [from, , to] = revisions;
  if (from === undefined || to === undefined) throw new Error('There are fewer than three revisions.');

  expect(formerPlaces(smallCode([]), { from, to }, 'log')).toEqual([]);
  expect(formerPlaces({ ...code, revisions }, { from, to }, 'log')).toEqual([
    'fn-log-0.1-0.2-law',
    'fnref-log-0.1-0.2-law',
  ]);
});

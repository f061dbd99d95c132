import { expect, test } from 'vitest';
import { clauseRecords } from '../../model/clause-record.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { clauseTimeline, runsOfUnchanged } from './clause-timeline.ts';

const code = smallCode([
  { clauses: { log: 'A user may keep a log.', reasons: 'Give a reason.' } },
  { clauses: { log: 'A user may keep a log.', reasons: 'Give a reason.' } },
  { clauses: { log: 'A user must keep a log.' } },
]);
const timelineOf = (id: string) =>
  clauseRecords(code)
    .filter((record) => record.id === id)
    .flatMap((record) => clauseTimeline(code, record));

test('each revision of a clause says what it did to it, and leads to that and to its text', () => {
  const [first, second, third] = timelineOf('log');

  expect([first?.words, second?.words, third?.words]).toEqual(['About log', 'Unchanged', 'Amended']);
  expect([first?.changeHref, second?.changeHref, third?.changeHref]).toEqual([undefined, undefined, '#in-0.3']);
  expect(third).toMatchObject({ name: 'Revision 0.3', href: '/code/0.3/#log', isShown: true });
});

test('the revision that removed a clause is its last one, and has no text to lead to', () => {
  expect(timelineOf('reasons').at(-1)).toMatchObject({ name: 'Revision 0.3', words: 'Removed', isShown: false });
  expect(timelineOf('reasons').at(-1)).not.toHaveProperty('href');
});

test('four or more revisions in a row that left a clause as it was stand together, without the one that is shown', () => {
  const kept = { clauses: { log: 'A user may keep a log.' } };
  const long = smallCode(Array.from({ length: 6 }, () => kept));
  const [record] = clauseRecords(long);
  const runsOf = (steps: ReturnType<typeof clauseTimeline>) =>
    runsOfUnchanged(steps).map((run) => run.map(({ revision }) => revision.label));

  expect(record && runsOf(clauseTimeline(long, record))).toEqual([['0.1'], ['0.2', '0.3', '0.4', '0.5'], ['0.6']]);
  expect(runsOf(timelineOf('log'))).toEqual([['0.1'], ['0.2'], ['0.3']]);
});

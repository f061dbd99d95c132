import { expect, test } from 'vitest';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { notedDutyWatch } from '../../provenance/noted-duty-watch.ts';
import { wholeDuties } from './whole-duties.ts';

const entriesOf = (before: string, after: string) => {
  const code = smallCode([{ clauses: { log: before } }, { clauses: { log: after } }]);
  const [from, to] = code.revisions;
  return from === undefined || to === undefined ? [] : notedDutyWatch(code, { from, to }).changes;
};

test('a duty that came or went as a whole is counted, and one whose force changed is told', () => {
  const entries = entriesOf(
    'A user must keep a log. The owner must train each new member of staff.',
    'A user should keep a log. Nobody may share a password with visitors.',
  );
  const { counted, others } = wholeDuties(entries);

  expect(counted).toContain('1 duty removed');
  expect(others.map(({ kind }) => kind)).toContain('weaker');
  expect(others.some(({ kind }) => kind === 'duty removed')).toBe(false);
});

test('a removed duty on which the body wrote a note is told with it', () => {
  const entries = entriesOf('A user must keep a log. Give a reason.', 'Give a reason.').map((entry) => ({
    ...entry,
    note: 'The law says so.',
  }));

  expect(wholeDuties(entries)).toEqual({ counted: '', others: entries });
  expect(entries).toHaveLength(1);
});

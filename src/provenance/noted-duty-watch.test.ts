import { expect, test } from 'vitest';
import { canonicalRevision } from '../model/canonical-revision.ts';
import { notedDutyWatch } from './noted-duty-watch.ts';
import { smallCode } from './testing/small-code.ts';

const [was, is] = ['A force must keep the log.', 'A force should keep the log.'];
const note = { clause: 'records', before: was, after: is, note: 'The group asked for it.' };

const code = smallCode([
  { clauses: { records: was, others: 'A force must ask.' } },
  { clauses: { records: is, others: 'A force may ask.' }, dutyNotes: [note] },
  { clauses: { records: is, others: 'A force must ask twice.' } },
]);
const noted = (from: number, to: number): readonly (string | undefined)[] => {
  const [older, newer] = [code.revisions[from], code.revisions[to]];
  if (older === undefined || newer === undefined) throw new Error('There is no such revision.');
  return notedDutyWatch(code, { from: older, to: newer }).changes.map((change) => change.note);
};

test('only its own entry has a note, and that entry stays in its place', () => {
  expect(noted(0, 1)).toEqual([note.note, undefined]);
});

test('a comparison over more revisions has the note as long as the entry is the same', () => {
  expect(noted(0, 2)).toEqual([note.note, undefined]);
  expect(noted(1, 2)).toEqual([undefined]);
});

test('a note is part of what is cleared and frozen, and a revision without one has the hash it had', () => {
  const [plain, withNote] = code.revisions;
  if (plain === undefined || withNote === undefined) throw new Error('There is no such revision.');
  const { dutyNotes: _, ...without } = withNote.record;
  const canonical = (record: typeof plain.record): string => canonicalRevision(record, () => '');
  expect(canonical(withNote.record)).not.toBe(canonical(without));
  expect(canonical(plain.record)).not.toContain('dutyNotes');
});

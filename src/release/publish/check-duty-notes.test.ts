import { expect, test } from 'vitest';
import { problemLines } from '../../model/problem.ts';
import type { DutyNote } from '../../model/duty-note.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { checkDutyNotes } from './check-duty-notes.ts';

const [before, after] = ['A force must keep the log.', 'A force should keep the log.'];
const entry = { clause: 'records', before, after };
const note: DutyNote = { ...entry, note: 'The group asked for it.' };

const problemsOf = (...dutyNotes: DutyNote[]): readonly string[] =>
  checkDutyNotes(smallCode([{ clauses: { records: before } }, { clauses: { records: after }, dutyNotes }])).map(
    problemLines,
  );

test('a note is one sentence beside an entry, however its wordings are broken into lines', () => {
  expect(problemsOf(note)).toEqual([]);
  expect(problemsOf({ ...note, after: 'A force should\n  keep the log.' })).toEqual([]);
});

test('a note whose entry no longer exists is refused, with the wordings of the entries that do', () => {
  expect(problemsOf({ ...note, before: 'A force must keep the logs.' })).toEqual([
    `0.2/revision.yaml:2:1  Unexpected note: the duty watch has no entry in clause \`records\` with these wordings, expected clause and wordings as \`npm run code -- status\` prints them. Delete the note under \`dutyNotes\`, or give it the wordings of the entry that it is meant for: (publish-duty-note)
- clause: "records"
  before: "A force must keep the log."
  after: "A force should keep the log."
  note: "The group asked for it."`,
  ]);
  expect(problemsOf({ ...note, clause: 'others' })).toEqual([
    expect.stringContaining('Delete the note under `dutyNotes`, or move it to the entry of another clause.'),
  ]);
});

test('a second note beside an entry, or a second sentence in one, is refused', () => {
  expect(problemsOf(note, note)).toEqual([expect.stringContaining('Unexpected second note beside the same entry')]);
  expect(problemsOf({ ...note, note: 'The group asked. It was right.' })).toEqual([
    expect.stringContaining('Unexpected second sentence'),
  ]);
});

test('a note in the first revision, which has no duty watch, is refused', () => {
  const code = smallCode([{ clauses: { records: after }, dutyNotes: [note] }]);
  expect(checkDutyNotes(code)).toHaveLength(1);
});

import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { revisionSchema } from '../model/revision.ts';
import { addChange, addReason, type NewReason } from './change-entry.ts';

const reason: NewReason = {
  kind: 'law',
  cause: 'Data Protection Act 2018: section 62',
  sentence: 'It says so.',
  covers: [],
};
const change = { clauses: ['a', 'b'], kind: 'amended', because: [reason], note: 'You can ask.' } as const;
const changesIn = (record: string) =>
  revisionSchema.shape.changes.parse(z.object({ changes: z.unknown() }).parse(parse(record)).changes);

const record = `# The next draft.
date: "2026" # to be set
changes: # why
    # the first
    - clauses: [c]
      kind: moved
      because:
        - decision: D # agreed in May
          sentence: S.
      note: N.
    # the end
status: paper
`;

test('an entry is added in the style of the file, whose comments, order and quotes stay', () => {
  const added = addChange(record, change);
  expect(added).toBe(
    record.replace(
      '      note: N.\n',
      `      note: N.
    - clauses: [a, b]
      kind: amended
      because:
        - law: "Data Protection Act 2018: section 62"
          sentence: It says so.
      note: You can ask.
`,
    ),
  );
  expect(changesIn(added)).toHaveLength(2);
});

test.each(['changes:\n', 'changes: []\n', 'status: paper\n', 'changes: # none yet\nstatus: paper\n'])(
  'the first entry is added to %j',
  (text) => {
    const added = addChange(text, { ...change, kind: 'split', from: ['c'] });
    expect(added).toContain(/#.*/.exec(text)?.[0] ?? '');
    expect(changesIn(added)).toMatchObject([{ clauses: ['a', 'b'], kind: 'split', from: ['c'], note: 'You can ask.' }]);
  },
);

test('a reason is added to an entry with what it covers, and the comments in it stay', () => {
  const added = addReason(record, 0, { ...reason, covers: ['must: at once'] });
  expect(added).toContain('decision: D # agreed in May\n          sentence: S.\n        - law:');
  expect(changesIn(added)[0]?.because[1]).toMatchObject({ law: reason.cause, covers: [{ words: 'must: at once' }] });
  expect(() => addReason('changes:\n  - {because: [{decision: D}]}\n', 0, reason)).toThrow('on lines of their own');
});

test.each([
  '2026-11',
  'yes',
  '12',
  'a: b',
  '# c',
  '- d',
  'It says “no”.',
  "'e'",
  'null',
  '  f',
  '*g',
  'h\ni',
  '{j}',
  '%k',
])('the text %j is read as it was given', (text) => {
  expect(changesIn(addChange('', { ...change, note: text }))[0]?.note).toBe(text);
});

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { revisionSchema } from '../../model/revision.ts';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { proposedCover, proposedEntry, proposedReason } from './proposals.ts';

const changesIn = (yaml: string) => revisionSchema.pick({ changes: true }).parse(parse(yaml)).changes;

/** A revision with an entry at the given indentation, or with none. */
function revisionWith(indent?: number) {
  const [revision] = smallCode([{ clauses: { a: { text: ['One.'] } } }]).revisions;
  if (revision === undefined) throw new Error('There is no revision.');
  const changes =
    indent === undefined ? [] : changesIn(`changes:\n${proposedEntry(revision, { clauses: ['a'], kind: 'amended' })}`);
  return {
    ...revision,
    record: { ...revision.record, changes },
    file: { ...revision.file, at: () => ({ line: 1, column: (indent ?? 0) + 3 }) },
  };
}

describe('what a message proposes, pasted as it is', () => {
  test('is the first entry of a draft that has none', () => {
    const entry = proposedEntry(revisionWith(), { clauses: ['a'], kind: 'amended' });
    expect(changesIn(`changes:\n${entry}`).map(({ clauses }) => clauses)).toEqual([['a']]);
  });

  test.each([0, 2, 4])('is one more entry, however far the others are indented (%i)', (indent) => {
    const first = proposedEntry(revisionWith(), { clauses: ['a'], kind: 'amended' }).replaceAll(
      /^ {2}/gm,
      ' '.repeat(indent),
    );
    const second = proposedEntry(revisionWith(indent), { clauses: ['b'], kind: 'removed' });
    expect(changesIn(`changes:\n${first}\n${second}`).map(({ kind }) => kind)).toEqual(['amended', 'removed']);
  });

  test('is one more reason of an entry, and what that covers', () => {
    const [head = ''] = proposedEntry(revisionWith(), { clauses: ['a'], kind: 'amended' }).split('\n    note:');
    const reasons = [
      head,
      proposedCover(),
      proposedReason('law: A law'),
      proposedCover(),
      '    note: It changes nothing.',
    ];
    const [entry] = changesIn(`changes:\n${reasons.join('\n')}`);
    expect(entry?.because.map(({ covers }) => covers.length)).toEqual([1, 1]);
  });
});

import { expect, test } from 'vitest';
import { proposedEntry } from '../provenance/gate/proposals.ts';
import { smallCode } from '../provenance/testing/small-code.ts';
import { parse } from 'yaml';
import { sha256 as hashOf } from '../source/sha256.ts';
import { isSamePerson } from './clearance.ts';
import { compareLocks } from './lock/compare-locks.ts';
import { lockEntry } from './lock/hashes.ts';
import { emptyLock, type Lock, type LockEntry } from './lock/lock.ts';
import { frozenRecord } from './publication/frozen-record.ts';
import { nextDraft } from './publication/next-draft.ts';
import { nextLabel } from './publication/next-label.ts';
import { unwrittenIn } from '../drafting/unwritten.ts';

function lockOf(...texts: readonly string[]): Lock {
  const revisions: LockEntry[] = [];
  for (const [index, text] of texts.entries())
    revisions.push(
      lockEntry(
        { label: `0.${index + 1}`, date: '2018', record: hashOf(text), clauses: {}, text: hashOf(text) },
        revisions.at(-1),
        hashOf,
      ),
    );
  return { ...emptyLock, revisions };
}

test('a lock that only grew is as somebody else holds it', () => {
  expect(compareLocks(lockOf('a', 'b', 'c'), lockOf('a', 'b'), hashOf)).toEqual([]);
});

test('a lock in which an insider changed a text together with its hashes differs from the one that somebody else holds', () => {
  expect(compareLocks(lockOf('a', 'B'), lockOf('a', 'b'), hashOf)).toEqual([
    'Revision 0.2 was changed after it was published: revision.yaml.',
  ]);
  expect(compareLocks(lockOf('a'), lockOf('a', 'b'), hashOf)).toEqual(['Revision 0.2 was published, and is gone.']);
});

const draft = `# What editors work on.
label: draft # never shown
date: "2019-06"
public: true
summary: >-
  Two lines
  of summary.
basis:
  - kind: law
    sentence: A law. # which one?
outline:
  # The first part.
  - part: about
    clauses:
      - { clause: a, number: "A" }
changes:
  - clauses: [a]
completes: [w1]
`;

test('freezing a draft changes its label, takes out what only drafts say, and keeps comments and layout', () => {
  const clearance = { preparedBy: 'a', clearedBy: 'b', date: '2019-06-01', text: '0'.repeat(64) };
  const frozen = frozenRecord(draft, { label: '0.5', clearance });
  expect(frozen).toContain('# What editors work on.\nlabel: "0.5"\ndate: "2019-06"\nsummary: >-\n  Two lines\n');
  expect(frozen).toContain('# which one?\noutline:\n  # The first part.\n');
  expect(parse(frozen)).toMatchObject({ label: '0.5', clearance, completes: ['w1'] });
  expect(parse(frozen)).not.toHaveProperty('public');
});

test('the next draft begins with the same outline, and with everything else to be written', () => {
  const next = nextDraft(draft, '2019-07');
  expect(next).toContain('outline:\n  # The first part.\n  - part: about\n');
  expect(parse(next)).toMatchObject({ label: 'draft', date: '2019-07', changes: null });
  expect(unwrittenIn(parse(next))).toEqual([['summary'], ['basis', 0, 'sentence']]);
});

test('what a proposal leaves to be filled in counts as unwritten', () => {
  const [revision] = smallCode([{ clauses: { a: { text: ['One.'] } } }]).revisions;
  if (revision === undefined) throw new Error('There is no revision.');
  expect(unwrittenIn(parse(proposedEntry(revision, 'a', 'amended')))).toEqual([
    [0, 'because', 0, 'decision'],
    [0, 'because', 0, 'sentence'],
    [0, 'note'],
  ]);
});

test('a person is the same however the role is typed', () => {
  expect(isSamePerson('Policy lead', ' policy  LEAD ')).toBe(true);
  expect(isSamePerson('Policy lead', 'Head of policy')).toBe(false);
});

test.each([
  [[], '0.1'],
  [['0.1', '0.9'], '0.10'],
  [['1.0.1'], '1.0.2'],
])('after %j comes %s', (labels, label) => {
  expect(nextLabel(labels)).toBe(label);
});

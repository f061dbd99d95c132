import { expect, test } from 'vitest';
import { proposedEntry } from './gate/proposals.ts';
import { smallCode } from '../provenance/testing/small-code.ts';
import { parse } from 'yaml';
import { sha256 as hashOf } from '../content/files/sha256.ts';
import { clearanceSentence } from '../model/clearance.ts';
import { isSamePerson } from './clearance-problem.ts';
import { compareLocks } from './lock/compare-locks.ts';
import { lockEntry } from './lock/hashes.ts';
import { emptyLock, type Lock, type LockEntry } from './lock/lock.ts';
import { freezeRecord } from './publish/freeze-record.ts';
import { nextDraft } from './publish/next-draft.ts';
import { nextLabel } from './publish/next-label.ts';
import { findPlaceholders } from '../drafting/placeholder.ts';

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

test('a lock to which revisions were added matches an older copy', () => {
  expect(compareLocks(lockOf('a', 'b', 'c'), lockOf('a', 'b'), hashOf)).toEqual([]);
});

test('a lock in which an insider changed a text and its hashes differs from an older copy', () => {
  expect(compareLocks(lockOf('a', 'B'), lockOf('a', 'b'), hashOf)).toEqual([
    'Revision 0.2 was changed after it was published: revision.yaml.',
  ]);
  expect(compareLocks(lockOf('a'), lockOf('a', 'b'), hashOf)).toEqual([
    'Revision 0.2 was published and is now missing.',
  ]);
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

test('freezing a draft changes its label, removes keys that only drafts have, and keeps comments and layout', () => {
  const clearance = { preparedBy: 'a', clearedBy: 'b', date: '2019-06-01', text: '0'.repeat(64) };
  const frozen = freezeRecord(draft, { label: '0.5', clearance });
  expect(frozen).toContain('# What editors work on.\nlabel: "0.5"\ndate: "2019-06"\nsummary: >-\n  Two lines\n');
  expect(frozen).toContain('# which one?\noutline:\n  # The first part.\n');
  expect(parse(frozen)).toMatchObject({ label: '0.5', clearance, completes: ['w1'] });
  expect(frozen).toContain('# Roles as the two people gave them: declared, not proved.\nclearance:');
  expect(clearanceSentence(clearance)).toContain('nothing proves them');
  expect(parse(frozen)).not.toHaveProperty('public');
});

test('the next draft starts with the same outline, and with everything else to be written', () => {
  const next = nextDraft(draft, '2019-07');
  expect(next).toContain('outline:\n  # The first part.\n  - part: about\n');
  expect(parse(next)).toMatchObject({ label: 'draft', date: '2019-07', changes: null });
  expect(findPlaceholders(parse(next))).toEqual([['summary'], ['basis', 0, 'sentence']]);
  // A decision alone is refused, so it is not proposed.
  expect(parse(next)).toMatchObject({ basis: [{ kind: 'review' }] });
});

test('what a proposal leaves to be filled in counts as unwritten', () => {
  const [revision] = smallCode([{ clauses: { a: { text: ['One.'] } } }]).revisions;
  if (revision === undefined) throw new Error('There is no revision.');
  expect(findPlaceholders(parse(proposedEntry(revision, { clauses: ['a'], kind: 'amended' })))).toEqual([
    [0, 'because', 0, 'decision'],
    [0, 'because', 0, 'sentence'],
    [0, 'note'],
  ]);
});

test('a person is the same however the role is typed', () => {
  expect(isSamePerson('Policy lead', ' policy  LEAD ')).toBe(true);
  expect(isSamePerson('Policy lead', 'Policy\u200B lead\u00A0')).toBe(true);
  expect(isSamePerson('Policy lead', 'Head of policy')).toBe(false);
});

test.each([
  [[], '0.1'],
  [['0.1', '0.9'], '0.10'],
  [['1.0.1'], '1.0.2'],
])('after %j comes %s', (labels, label) => {
  expect(nextLabel(labels)).toBe(label);
});

import { expect, test } from 'vitest';
import type { Code } from '../../model/code.ts';
import type { Standing } from '../../model/standing.ts';
import { readContent } from '../../content/read-content.ts';
import { copyCheck } from './copy-check.ts';

const { content } = readContent('content', { draft: 'leave out' });
if (content === undefined) throw new Error('The content has problems.');
/** The first four revisions, whatever was published since. */
const code: Code = { ...content.code, revisions: content.code.revisions.slice(0, 4) };

const inForce = (revision: string, date: string): Standing['events'][number] => ({
  revision,
  event: 'in force',
  date: date,
  extent: 'England and Wales',
});
const withdrawn = (revision: string): Standing['events'][number] => ({
  ...inForce(revision, '2026-11-01'),
  event: 'withdrawn',
  reason: 'It was not lawful.',
});

/** The check of a copy of a revision, after these events. */
function checkAfter(label: string, ...events: Standing['events']) {
  const after: Code = { ...code, standing: { events } };
  const revision = after.revisions.find((one) => one.label === label);
  if (revision === undefined) throw new Error(`Revision ${label} is missing.`);
  return copyCheck(after, revision);
}

test('the latest revision is current, and described as not in force until it is', () => {
  expect(checkAfter('0.4')).toMatchObject({
    answer: 'Yes. Revision 0.4 is the latest one. It is published but not in force.',
    later: 0,
  });
  expect(checkAfter('0.4', inForce('0.4', '2026-11-01')).answer).toBe(
    'Yes. Revision 0.4 is in force, and is the latest one.',
  );
});

test('an earlier revision is not current: its page links to the latest one and all changes since', () => {
  const check = checkAfter('0.2');
  expect(check.answer).toBe('No. Revision 0.2 is not current. Use revision 0.4, the latest one.');
  expect([check.replacement?.label, check.later, check.changes?.from.label, check.changes?.to.label]).toEqual([
    '0.4',
    2,
    '0.2',
    '0.4',
  ]);
  expect(check.changes?.changed.length).toBeGreaterThan(0);
});

test('while a revision is in force, copies of all others lead to it', () => {
  const events = [inForce('0.3', '2026-11-01')];
  expect(checkAfter('0.3', ...events).answer).toBe(
    'Yes. Revision 0.3 is in force. A later one is published but not yet in force.',
  );
  expect(checkAfter('0.1', ...events)).toMatchObject({
    answer: 'No. Revision 0.1 is not current. Use revision 0.3, the one in force.',
    later: 3,
  });
  const later = checkAfter('0.4', ...events);
  expect(later.answer).toBe('No. Revision 0.4 is not current. Use revision 0.3, the one in force.');
  expect(later.changes, 'nothing has changed up to an earlier revision').toBeUndefined();
});

test('a withdrawn revision is not current, even if no other takes its place', () => {
  expect(checkAfter('0.4', withdrawn('0.4')).answer).toBe(
    'No. Revision 0.4 is not current. Use revision 0.3, the latest one.',
  );
  const all = code.revisions.map(({ label }) => withdrawn(label));
  expect(checkAfter('0.4', ...all).answer).toBe('No. Revision 0.4 was withdrawn, and nothing has replaced it.');
});

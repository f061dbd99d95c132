import { expect, test } from 'vitest';
import type { Code } from '../../code/code.ts';
import type { Standing } from '../../code/standing.ts';
import { readContent } from '../../source/read-content.ts';
import { copyCheck } from './copy-check.ts';

const { content } = readContent('content', { draft: 'leave out' });
if (content === undefined) throw new Error('The content is not sound.');
const { code } = content;

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

/** What whoever holds a copy of a revision is told, after these events. */
function told(label: string, ...events: Standing['events']) {
  const after: Code = { ...code, standing: { events } };
  const revision = after.revisions.find((one) => one.label === label);
  if (revision === undefined) throw new Error(`There is no revision ${label}.`);
  return copyCheck(after, revision);
}

test('the latest revision is current, and said not to be in force before it is', () => {
  expect(told('0.4')).toMatchObject({
    answer: 'Yes. Revision 0.4 is the latest one. It is published and not in force.',
    later: 0,
  });
  expect(told('0.4', inForce('0.4', '2026-11-01')).answer).toBe(
    'Yes. Revision 0.4 is in force, and is the latest one.',
  );
});

test('an earlier revision is not current: the copy is led to the latest one, with all that changed up to it', () => {
  const check = told('0.2');
  expect(check.answer).toBe('No. Revision 0.2 is not current: go by revision 0.4, the latest one.');
  expect([check.instead?.label, check.later, check.since?.from.label, check.since?.to.label]).toEqual([
    '0.4',
    2,
    '0.2',
    '0.4',
  ]);
  expect(check.since?.changed.length).toBeGreaterThan(0);
});

test('while one is in force, copies of earlier and of later ones are led to it', () => {
  const events = [inForce('0.3', '2026-11-01')];
  expect(told('0.3', ...events).answer).toBe(
    'Yes. Revision 0.3 is in force. A later one is published and not in force yet.',
  );
  expect(told('0.1', ...events)).toMatchObject({
    answer: 'No. Revision 0.1 is not current: go by revision 0.3, the one in force.',
    later: 3,
  });
  const later = told('0.4', ...events);
  expect(later.answer).toBe('No. Revision 0.4 is not current: go by revision 0.3, the one in force.');
  expect(later.since, 'nothing has changed up to an earlier revision').toBeUndefined();
});

test('a withdrawn revision is not current, and where it is the last one left it is said that none takes its place', () => {
  expect(told('0.4', withdrawn('0.4')).answer).toBe(
    'No. Revision 0.4 is not current: go by revision 0.3, the latest one.',
  );
  const all = code.revisions.map(({ label }) => withdrawn(label));
  expect(told('0.4', ...all).answer).toBe('No. Revision 0.4 was withdrawn, and no other takes its place.');
});

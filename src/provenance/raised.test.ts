import { expect, test } from 'vitest';
import { causeNames } from './cause-names.ts';
import { findCauses, knownCauses } from './known-causes.ts';
import { reasonLabel } from './reason-label.ts';
import { smallCode, smallPoints, smallRegister, compare } from './testing/small-code.ts';
import { wordCredit } from './word-credit.ts';

const register = smallPoints({ 'say-who': 'accepted', 'say-when': 'declined' });
const sources = { workshops: [smallRegister({ r1: 'accepted' })], points: [register] };

test('words that a point brought about are credited to it, as they are to a recommendation', () => {
  const code = smallCode([
    { clauses: { records: 'A user may keep a record.' } },
    {
      clauses: { records: 'A user must keep a record of each search.' },
      changes: [
        {
          clauses: ['records'],
          kind: 'amended',
          because: [
            { point: 'say-who', sentence: 'People asked for it.', covers: [{ words: 'must' }] },
            { recommendation: 'r1', sentence: 'The workshop asked for it.', covers: [{ words: 'of each search' }] },
          ],
          note: 'It is a duty.',
        },
      ],
    },
  ]);
  const credit = wordCredit(code, compare);
  expect(credit.ofReason('say-who').map(({ origin }) => origin.added.join(' '))).toEqual(['must']);
  expect(credit.ofReason('r1').map(({ origin }) => origin.added.join(' '))).toEqual(['of each search']);
});

test('an editor finds a point by its words and can give it as a reason, unless it was refused', () => {
  const causes = knownCauses(smallCode([]), sources);
  expect(findCauses('point say-who', causes).map(({ kind, cause }) => [kind, cause])).toContainEqual([
    'point',
    'say-who',
  ]);
  expect(causes.map(({ cause }) => cause)).not.toContain('say-when');
});

test('a reason names the point and its consultation', () => {
  const names = causeNames({ ...sources, consultations: [] });
  expect(reasonLabel({ point: 'say-who', sentence: 'People asked.', covers: [] }, names)).toBe(
    'A round, point “Point say-who”',
  );
});

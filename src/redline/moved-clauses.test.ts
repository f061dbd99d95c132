import { expect, test } from 'vitest';
import { smallCode } from '../provenance/testing/small-code.ts';
import { compareRevisions, redlineCache } from './compare-revisions.ts';
import { clauseMoves } from './moved-clauses.ts';

test('each clause that moved has a number, and its old place follows a clause that did not move', () => {
  const clausesIn = (order: string) => ({
    clauses: Object.fromEntries(order.split('').map((id) => [id, `Text of ${id}.`])),
  });
  const [from, to] = smallCode([clausesIn('abcdef'), clausesIn('ebcdfa')]).revisions;
  if (from === undefined || to === undefined) throw new Error('Two revisions are needed.');
  const moves = clauseMoves(compareRevisions(from, to, redlineCache().redlineOf, new Map()), from);

  expect('abcdef'.split('').map(moves.numberOf)).toEqual([2, undefined, undefined, undefined, 1, undefined]);
  expect(moves.awayFrom('')).toEqual([{ id: 'a', number: 2 }]);
  expect(moves.awayFrom('d')).toEqual([{ id: 'e', number: 1 }]);
});

import { expect, test } from 'vitest';
import { decided, smallCode } from '../provenance/testing/small-code.ts';
import { declaredOrigins } from './origins.ts';

const origin = (kind: 'split' | 'merged', from: string[], ...clauses: string[]) => ({
  ...decided(kind, ...clauses),
  from,
});

const { revisions } = smallCode([
  { clauses: { a: 'A.', b: 'B.', x: 'X.' } },
  { clauses: { ab: 'A. B.', x: 'X.' }, changes: [origin('merged', ['a', 'b'], 'ab')] },
  { clauses: { c: 'A.', d: 'B.', x: 'X.' }, changes: [origin('split', ['ab'], 'c', 'd')] },
  { clauses: { c: 'A. X.', d: 'B.' }, changes: [origin('merged', ['c', 'x'], 'c')] },
]);

/** The declared origins of a clause from one revision to another, by their index. */
function originsOf(id: string, from: number, to: number): readonly string[] {
  const [before, after] = [revisions[from], revisions[to]];
  return before && after ? [...(declaredOrigins(revisions, before, after).get(id) ?? [])].toSorted() : [];
}

test('a clause has the declared origins of one step', () => {
  expect(originsOf('ab', 0, 1)).toEqual(['a', 'ab', 'b']);
  expect(originsOf('d', 1, 2)).toEqual(['ab', 'd']);
});

test('a clause has the origins of all steps, also through a clause that was only there in between', () => {
  expect(originsOf('d', 0, 3)).toEqual(['a', 'ab', 'b', 'd']);
  expect(originsOf('c', 0, 3)).toEqual(['a', 'ab', 'b', 'c', 'x']);
});

test('a step that is not between the two revisions does not count', () => {
  expect(originsOf('c', 1, 2)).toEqual(['ab', 'c']);
  expect(originsOf('x', 0, 3)).toEqual([]);
});

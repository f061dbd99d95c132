import { expect, it } from 'vitest';
import type { ClauseTree } from '../model/clause-tree.ts';
import type { Revision } from '../model/code.ts';
import { findRenumberedReferences } from './renumbered-references.ts';
import { clause, list, p, ref } from './testing/clause-builder.ts';

/** A revision with one clause. Its label doubles as the number of `records`. */
function revisionOf(number: string, tree: ClauseTree): Revision {
  const front = { id: 'access', title: 'Access', plain: 'Access.', extent: ['England' as const] };
  const text = { hash: number, front, tree };
  return {
    label: number,
    draft: false,
    record: { label: '0.1', date: '2018', status: 'paper', summary: 'A summary.', basis: [], outline: [], changes: [] },
    parts: [
      { id: 'part', title: 'Part', clauses: [{ id: 'access', unit: 'clause', part: 'part', file: 'a.mdx', text }] },
    ],
    file: { path: 'revision.yaml', at: () => ({ line: 1, column: 1 }) },
  };
}

const labelIn = (revision: Revision, id: string): string => (id === 'records' ? `clause ${revision.label}` : id);

it('lists a reference whose label changed because its target was renumbered, once a clause', () => {
  const tree = clause(
    p('See ', ref('records'), '.'),
    list('a'),
    p('Also ', ref('records'), ' and ', ref('audit'), '.'),
  );

  expect(findRenumberedReferences(revisionOf('G', tree), revisionOf('H', tree), labelIn)).toEqual([
    { clause: 'access', to: 'records', before: 'clause G', after: 'clause H' },
  ]);
});

it('leaves out a reference that was added or removed', () => {
  const [without, withOne] = [clause('See all.'), clause(p('See ', ref('records'), '.'))];

  expect(findRenumberedReferences(revisionOf('G', without), revisionOf('H', withOne), labelIn)).toEqual([]);
  expect(findRenumberedReferences(revisionOf('G', withOne), revisionOf('H', without), labelIn)).toEqual([]);
});

import { expect, test } from 'vitest';
import type { Clause, Revision } from './code.ts';
import { referenceTo } from './reference.ts';

const purpose = clause({ id: 'purpose', unit: 'clause' });
const records: Clause = { ...clause({ id: 'records', unit: 'commitment' }), number: 'G' };

const revision: Revision = {
  label: '0.2',
  draft: false,
  record: { label: '0.2', date: '2018-12', status: 'paper', summary: 'A paper.', basis: [], outline: [], changes: [] },
  parts: [{ id: 'all', title: 'All', clauses: [purpose, records] }],
  file: { path: 'content/code/published/0.2/revision.yaml', at: () => ({ line: 1, column: 1 }) },
};

test('calls a clause with a number by its unit and number', () => {
  expect(referenceTo(revision, 'records')).toMatchObject({ label: 'commitment G', clause: records });
});

test('calls a clause without a number by its title', () => {
  expect(referenceTo(revision, 'purpose')?.label).toBe('clause “About purpose”');
});

test('calls a numbered paragraph by its number, and gives its clause', () => {
  expect(referenceTo(revision, 'records-16')).toMatchObject({ label: 'paragraph 16', clause: records });
});

test('finds nothing that is not in the revision', () => {
  expect(referenceTo(revision, 'constructor')).toBeUndefined();
});

function clause({ id, unit }: Pick<Clause, 'id' | 'unit'>): Clause {
  return {
    id,
    unit,
    part: 'all',
    file: `content/code/published/0.2/clauses/${id}.mdx`,
    text: {
      hash: id,
      front: { id, title: `About ${id}`, plain: 'Plain.', extent: ['England'] },
      tree: { type: 'clause', children: [{ type: 'numbered', id: `${id}-16`, number: '16', children: [] }] },
    },
  };
}

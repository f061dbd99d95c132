import { expect, test } from 'vitest';
import type { Block, ListItem } from './clause-tree.ts';
import type { Clause, Revision } from './code.ts';
import { labelIn, referencesIn } from './labels.ts';

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
  expect(referencesIn(revision).get('records')).toMatchObject({ label: 'commitment G', clause: records });
});

test('calls a clause without a number by its title', () => {
  expect(referencesIn(revision).get('purpose')?.label).toBe('clause “About purpose”');
});

test('calls a numbered paragraph by its number, and gives its clause', () => {
  expect(referencesIn(revision).get('records-16')).toMatchObject({ label: 'paragraph 16', clause: records });
});

const lettered = (...children: ListItem[]): Block => ({
  type: 'list',
  ordered: true,
  start: 1,
  format: '(a)',
  children,
});

const listItem = (id: string): ListItem => ({ type: 'listItem', id, children: [] });

function revisionWith(...texts: readonly (readonly [id: string, number: string | undefined, Block[]])[]): Revision {
  const clauses = texts.map(([id, number, children]): Clause => {
    const made = clause({ id, unit: 'clause' });
    const text = { ...made.text, tree: { type: 'clause', children } as const };
    return { ...made, text, ...(number === undefined ? {} : { number }) };
  });
  return { ...revision, parts: [{ id: 'all', title: 'All', clauses }] };
}

test('an item is cited with its clause everywhere but in it', () => {
  const numberedClause = revisionWith(['keeping', 'G', [lettered(listItem('copy'), listItem('deputy'))]]);
  expect(labelIn(numberedClause, 'keeping#deputy', 'other')).toBe('clause G(b)');
  expect(labelIn(numberedClause, 'keeping#deputy')).toBe('clause G(b)');
  expect(labelIn(numberedClause, 'keeping#deputy', 'keeping')).toBe('(b)');
  const titled = revisionWith(['keeping', undefined, [lettered(listItem('copy'))]]);
  expect(labelIn(titled, 'keeping#copy', 'other')).toBe('clause “About keeping”, item (a)');
});

test('an item of a numbered paragraph is cited with it, also from another paragraph of its clause', () => {
  const paragraph = (id: string, number: string, ...children: Block[]): Block => ({
    type: 'numbered',
    id,
    number,
    children,
  });
  const see: Block = { type: 'paragraph', children: [{ type: 'ref', to: 'first#copy' }] };
  const within = revisionWith(['keeping', 'G', [paragraph('first', '16', lettered(listItem('copy')), see)]]);
  expect(labelIn(within, 'first#copy', 'other')).toBe('paragraph 16(a)');
  expect(labelIn(within, 'first#copy', 'keeping')).toBe('(a)');
  const text = [paragraph('first', '16', lettered(listItem('copy'))), paragraph('second', '17', see)];
  expect(labelIn(revisionWith(['keeping', 'G', text]), 'first#copy', 'keeping')).toBe('paragraph 16(a)');
});

test('finds nothing that is not in the revision', () => {
  expect(referencesIn(revision).get('constructor')).toBeUndefined();
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

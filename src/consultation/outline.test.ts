import { expect, test } from 'vitest';
import type { Revision } from '../model/code.ts';
import { buildOutline } from './outline.ts';

const revision: Revision = {
  label: '0.4',
  draft: false,
  record: { label: '0.4', date: '2026', status: 'paper', summary: '', basis: [], outline: [], changes: [] },
  file: { path: 'revision.yaml', at: () => ({ line: 1, column: 1 }) },
  parts: [
    {
      id: 'data',
      title: 'Data',
      clauses: [
        {
          id: 'records',
          number: 'B',
          unit: 'commitment',
          part: 'data',
          file: 'records.mdx',
          text: {
            hash: '',
            front: { id: 'records', title: 'Keeping records', plain: '', extent: ['England'] },
            tree: {
              type: 'clause',
              children: [
                { type: 'paragraph', children: [{ type: 'text', value: 'Not numbered.' }] },
                { type: 'numbered', id: 'retention', number: '1', children: [] },
                { type: 'numbered', id: 'deletion', number: '2', children: [] },
              ],
            },
          },
        },
      ],
    },
  ],
};

test('lists the clauses of a revision with their numbered paragraphs, in order', () => {
  expect(buildOutline(revision)).toEqual({
    revision: '0.4',
    clauses: [
      {
        id: 'records',
        number: 'B',
        unit: 'commitment',
        title: 'Keeping records',
        part: 'Data',
        paragraphs: [
          { id: 'retention', number: '1' },
          { id: 'deletion', number: '2' },
        ],
      },
    ],
  });
});

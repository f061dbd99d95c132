import { expect, test } from 'vitest';
import type { ClauseTree } from './clause-tree.ts';
import { plainText } from './plain-text.ts';

const text = (value: string) => ({ type: 'text', value }) as const;

test('gives each paragraph, list item and table row a line, and prints references by their labels', () => {
  const tree: ClauseTree = {
    type: 'clause',
    children: [
      {
        type: 'paragraph',
        children: [
          text('See '),
          { type: 'ref', to: 'records' },
          { type: 'footnoteReference', label: 'a' },
          { type: 'strong', children: [text(' first')] },
          text('.'),
        ],
      },
      {
        type: 'numbered',
        id: 'who',
        number: '16',
        children: [
          {
            type: 'list',
            ordered: false,
            start: 1,
            children: ['staff', 'police'].map((value) => ({
              type: 'listItem',
              children: [{ type: 'paragraph', children: [text(value)] }],
            })),
          },
        ],
      },
      {
        type: 'table',
        align: [null, null],
        children: [
          {
            type: 'tableRow',
            children: ['Role', 'Access'].map((value) => ({ type: 'tableCell', children: [text(value)] })),
          },
        ],
      },
      {
        type: 'footnoteDefinition',
        label: 'a',
        children: [{ type: 'paragraph', children: [text('From May.')] }],
      },
    ],
  };
  expect(plainText(tree, (to) => `the clause ${to}`)).toBe(
    'See the clause records first.\nstaff\npolice\nRole\tAccess\nFrom May.',
  );
});

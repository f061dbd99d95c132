import { expect, test } from 'vitest';
import { canonicalText } from './canonical-text.ts';
import type { ClauseTree } from './clause-tree.ts';

const front = { title: 'Records', plain: 'They are kept.', extent: ['England'] as 'England'[] };

test('is JSON with sorted keys and no spaces', () => {
  const tree: ClauseTree = {
    type: 'clause',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Aé' }] }],
  };
  expect(canonicalText(front, tree)).toBe(
    '{"extent":["England"],"plain":"They are kept.","title":"Records",' +
      '"tree":{"children":[{"children":[{"type":"text","value":"Aé"}],"type":"paragraph"}],"type":"clause"}}',
  );
});

test('does not depend on the order in which an object was made', () => {
  const one: ClauseTree = { type: 'clause', children: [{ type: 'paragraph', children: [{ type: 'ref', to: 'a' }] }] };
  const other: ClauseTree = { children: [{ children: [{ to: 'a', type: 'ref' }], type: 'paragraph' }], type: 'clause' };
  expect(canonicalText(front, one)).toBe(
    canonicalText({ extent: front.extent, plain: front.plain, title: front.title }, other),
  );
});

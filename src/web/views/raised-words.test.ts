import { expect, test } from 'vitest';
import { readContent } from '../../content/read-content.ts';
import { shareLabel } from './raised-words.ts';

const register = readContent('content', { draft: 'include' }).content?.points.find(
  ({ consultation }) => consultation.id === 'summer-2026',
);

test('kinds that are counted together are named one after the other', () => {
  expect(register && shareLabel(['post', 'telephone'], register)).toBe('by post or by telephone');
});

test('all kinds of organisation together are organisations', () => {
  const question = register?.consultation.questions.find(({ id }) => id === 'kind-of-organisation');
  const kinds = (question?.options ?? []).map(({ value }) => value);
  expect(kinds.length).toBeGreaterThan(3);
  expect(register && shareLabel([...kinds, 'organisation'], register)).toBe('organisations');
  expect(register && shareLabel([...kinds.slice(1), 'organisation'], register)).toMatch(/ or organisations$/);
});

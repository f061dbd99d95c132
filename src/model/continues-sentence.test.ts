import { expect, it } from 'vitest';
import type { Block, List, Paragraph } from './clause-tree.ts';
import { continuesAfterList } from './continues-sentence.ts';

const words = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const list: List = {
  type: 'list',
  ordered: false,
  start: 1,
  children: [{ type: 'listItem', children: [words('keep')] }],
};

it.each<[string, Block, string, boolean]>([
  ['begins in lower case below a list', list, 'and must not sublet.', true],
  ['begins with a dash and lower case', list, '— and must not sublet.', true],
  ['begins a sentence', list, 'A force may sublet.', false],
  ['follows a paragraph', words('It may,'), 'and must not sublet.', false],
])('a paragraph that %s goes on or does not', (_, before, text, expected) => {
  expect(continuesAfterList(before, words(text))).toBe(expected);
});

import type { RootContent } from 'mdast';
import { expect, it } from 'vitest';
import { clauseMdx } from '../clause-mdx.ts';
import type { FlatBlock, ParagraphPlace } from './flat-block.ts';
import { Losses } from './losses.ts';
import { nestBlocks } from './nest-blocks.ts';

const words = (value: string): RootContent => ({ type: 'paragraph', children: [{ type: 'text', value }] });

function at(left: number, value: string, more: Partial<ParagraphPlace> = {}): FlatBlock {
  const paragraph = { style: 'BodyText', left, isHeading: false, beginsWithTerm: false, ...more };
  return { block: words(value), paragraph };
}

const item = (left: number, label: string | undefined, value: string, depth = 0, list = '1'): FlatBlock =>
  at(left, value, { inList: { list, depth, label } });

const mdxOf = (...flat: FlatBlock[]): string => clauseMdx('a', nestBlocks(flat, new Losses()), undefined).text;

it('text that is indented as an item goes on with it, and other text with what is around', () => {
  expect(
    mdxOf(
      at(0, 'The body must:'),
      item(425, '(a)', 'keep records'),
      at(425, 'for a year.'),
      item(425, '(b)', 'tell people:'),
      item(850, '(i)', 'now', 0, '2'),
      at(425, 'and later,'),
      at(0, 'and must not sublet.'),
      item(425, '(c)', 'It must go.'),
    ),
  ).toBe(
    'The body must:\n\n(a) keep records\n\n    for a year.\n(b) tell people:\n    (i) now\n\n    and later,\n\nand must not sublet.\n\n(c) It must go.',
  );
});

it('text as far in as the items stays outside where all text is', () => {
  expect(mdxOf(at(720, 'The body must:'), item(720, '(a)', 'go.'), at(720, 'Text.'))).toBe(
    'The body must:\n\n(a) go.\n\nText.',
  );
});

it('levels of one list are inside each other, however they are indented', () => {
  expect(mdxOf(item(0, '(a)', 'one', 1), item(0, '(i)', 'deep', 2), item(0, '(b)', 'two', 1))).toBe(
    '(a) one\n    (i) deep\n(b) two',
  );
});

it('a number such as 1.1 is that of a numbered paragraph, which holds what is below it in the list', () => {
  expect(mdxOf(item(720, '1.1', 'A tenant must:', 1), item(1440, '(a)', 'pay.', 2), item(720, '1.2', 'Rent.', 1))).toBe(
    '<Para id="a-1-1" number="1.1">\n\nA tenant must:\n\n(a) pay.\n\n</Para>\n\n<Para id="a-1-2" number="1.2">\n\nRent.\n\n</Para>',
  );
});

it('a label that no list of a clause has is kept as words', () => {
  expect(mdxOf(item(425, '§ 1', 'Rent is due.'))).toBe('§ 1 Rent is due.');
});

it('items that do not follow each other keep their labels as words', () => {
  expect(mdxOf(item(425, '(a)', 'one'), item(425, '(c)', 'three'), item(425, '(d)', 'four'))).toBe(
    '(a) one\n\n(c\\) three\n\n(d\\) four',
  );
});

it('a label of Word that counts in another way is named', () => {
  const losses = new Losses();
  const inList = { list: '1', depth: 0 };
  nestBlocks(
    [
      at(425, 'keep it;', { inList: { ...inList, label: '(aa)' } }),
      at(425, 'tell people.', { inList: { ...inList, label: '(bb)', labelInClause: '(ab)' } }),
    ],
    losses,
  );
  expect(losses.sentences).toEqual(['The item that Word labels “(bb)” is “(ab)” in a clause: “tell people.”.']);
});

import { expect, it } from 'vitest';
import { numbersBefore } from './reshaped-numbers.ts';
import { describeReshaped } from './reshaped-words.ts';
import type { RedlineBlock } from './redline-tree.ts';
import { item, labelledList, list, numberedList, p } from './testing/clause-builder.ts';
import { notation } from './testing/notation.ts';
import type { Block } from '../model/clause-tree.ts';

const numbers = (before: readonly Block[], ...children: RedlineBlock[]): readonly string[] =>
  [...numbersBefore({ type: 'reshaped', before, children })].map(([one, { number }]) => `${number}: ${notation(one)}`);

it('gives the items of a list that was divided the numbers they had', () => {
  const between: RedlineBlock = { type: 'insertion', children: [p('The council may ask.')] };
  const before = [numberedList(1, 'Keep a list.', 'Name a person.', 'Publish the number.')];
  const second: RedlineBlock = {
    ...numberedList(1, 'Name a person.'),
    children: [
      item(p('Name a person.')),
      {
        type: 'listItem',
        children: [
          {
            type: 'paragraph',
            children: [
              { type: 'insertion', children: [{ type: 'text', value: 'Soon ' }] },
              { type: 'text', value: 'Publish  the number.' },
            ],
          },
        ],
      },
    ],
  };
  expect(numbers(before, numberedList(1, 'Keep a list.'), between, second)).toEqual([
    '1: Keep a list.',
    '2: Name a person.',
    '3: {+Soon +}Publish  the number.',
  ]);
});

it('gives no number to an item that was a paragraph or had a bullet', () => {
  expect(numbers([p('Keep a list.')], numberedList(1, 'Keep a list.'))).toEqual([]);
  expect(numbers([list('Keep a list.')], numberedList(1, 'Keep a list.'))).toEqual([]);
});

it('labels of items that became a paragraph are named above it', () => {
  const before = [labelledList('(A)', 1, 'each boat;', 'each owner;'), labelledList('(i)', 3, 'the mole.')];
  const children = [p('each boat; each owner; the mole.')];
  expect(describeReshaped({ type: 'reshaped', before, children })).toBe(
    '2 lettered lists became a paragraph, without the labels (A), (B) and (iii)',
  );
  expect(describeReshaped({ type: 'reshaped', before: [numberedList(1, 'each boat;', 'each owner;')], children })).toBe(
    'a numbered list of 2 items became a paragraph',
  );
});

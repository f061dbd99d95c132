import { describe, expect, it } from 'vitest';
import { numberItems } from './item-numbers.ts';
import type { RedlineInline, RedlineItem, RedlineList, RedlineListItem } from './redline-tree.ts';
import { item, labelledList } from './testing/clause-builder.ts';
import { notation } from './testing/notation.ts';

const numbered = (start: number, ...children: RedlineItem[]): RedlineList => {
  return { type: 'list', ordered: true, start, children };
};

/** Each item with its numbers, as `before>after: item`. */
function numbers(list: RedlineList, reshaped?: Parameters<typeof numberItems>[1]): readonly string[] {
  return numberItems(list, reshaped).map(
    ({ item: one, before, after, piece }) =>
      `${before ?? ''}>${after ?? ''}${piece ? ` (${piece.index}/${piece.of})` : ''}: ${notation(one)}`,
  );
}

it('counts the items that both texts have on both sides', () => {
  expect(numbers(numbered(4, item('a'), item('b')))).toEqual(['4>4: a', '5>5: b']);
});

it('counts each inserted item after, and each deleted one before', () => {
  const list = numbered(
    1,
    item('a'),
    { type: 'insertion', children: [item('b'), item('c')] },
    { type: 'deletion', children: [item('d'), item('e')] },
    item('f'),
  );
  expect(numbers(list)).toEqual(['1>1: a', '>2: {+b+}', '>3: {+c+}', '2>: [-d-]', '3>: [-e-]', '4>4: f']);
});

it('starts each side at its own number', () => {
  expect(numbers({ ...numbered(1, item('a')), was: { ordered: true, start: 4 } })).toEqual(['4>1: a']);
});

it('gives no number where the list had or has bullets', () => {
  expect(numbers({ ...numbered(1, item('a')), was: { ordered: false, start: 1 } })).toEqual(['>1: a']);
  expect(numbers({ ...numbered(1, item('a')), ordered: false, was: { ordered: true, start: 4 } })).toEqual(['4>: a']);
  expect(numbers({ ...numbered(1, item('a')), ordered: false })).toEqual(['>: a']);
});

it('gives an item that moved within its list the number of its old place', () => {
  const list = numbered(1, { type: 'movedAway', key: 7 }, item('a'), item('b'), {
    type: 'moved',
    key: 7,
    children: [item('c')],
  });
  expect(numbers(list)).toEqual(['1>: away#7', '2>1: a', '3>2: b', '1>3: moved#7(c)']);
});

it('gives an item that came from another list only its new number', () => {
  const list = numbered(1, { type: 'moved', key: 7, children: [item('c')] }, item('a'));
  expect(numbers(list)).toEqual(['>1: moved#7(c)', '1>2: a']);
});

it('counts an item out of which or into which a sentence moved on one side only', () => {
  const holding = (words: RedlineInline): RedlineListItem => ({
    type: 'listItem',
    children: [{ type: 'paragraph', children: [words] }],
  });
  const here = holding({ type: 'moved', key: 8, children: [{ type: 'text', value: 'b' }] });
  const list = numbered(1, holding({ type: 'movedAway', key: 7 }), item('a'), here, item('c'));
  expect(numbers(list)).toEqual(['1>: away#7', '2>1: a', '>2: moved#8(b)', '3>3: c']);
});

it('counts items of other clauses on one side only, one by one', () => {
  const list = numbered(
    1,
    { type: 'movedToClause', clause: 'other', key: 1, children: [item('a'), item('b')] },
    {
      type: 'movedFromClause',
      clause: 'other',
      key: 2,
      children: [item('c'), { type: 'deletion', children: [item('d')] }],
    },
    item('e'),
  );
  expect(numbers(list)).toEqual([
    '1>: to other#1(a)',
    '2>: to other#1(b)',
    '>1: from other#2(c)',
    '>: from other#2([-d-])',
    '3>2: e',
  ]);
});

it('counts the pieces of a split after, and merged items before', () => {
  const list = numbered(
    1,
    { type: 'split', children: [item('a'), item('b')] },
    { type: 'merged', children: [item('c'), item('d')] },
    item('e'),
  );
  expect(numbers(list)).toEqual([
    '1>1 (0/2): split(a)',
    '>2 (1/2): split(b)',
    '2>3 (0/2): merged(c)',
    '3> (1/2): merged(d)',
    '4>4: e',
  ]);
});

it('takes the numbers before of reshaped text from the text that it was', () => {
  const [kept, made] = [item('a'), item('b')];
  expect(numbers(numbered(1, made, kept), new Map([[kept, { number: 5 }]]))).toEqual(['>1: b', '5>2: a']);
});

describe('labels', () => {
  it('are those of the text after, and what each item had is said where it changed', () => {
    const [gone, kept, added] = [item('a'), item('b'), item('c')];
    const list = labelledList('(a)', 1, kept);
    const redline: RedlineList = {
      ...list,
      children: [{ type: 'deletion', children: [gone] }, kept, { type: 'insertion', children: [added] }],
    };
    expect(numberItems(redline).map(({ labels, was }) => ({ ...labels, was }))).toEqual([
      { before: '(a)', was: undefined },
      { before: '(b)', after: '(a)', was: '(b)' },
      { after: '(b)', was: undefined },
    ]);
  });

  it('are reported once above the list where only their kind changed', () => {
    const list = { ...labelledList('(i)', 1, 'a'), was: { ordered: true, start: 1 } } as const;
    expect(numberItems(list).map(({ labels, was }) => [labels, was])).toEqual([
      [{ before: '1.', after: '(i)' }, undefined],
    ]);
  });

  it('of reshaped text are said where they look different, whatever their number', () => {
    const kept = item('a');
    const [only] = numberItems(labelledList('(i)', 1, kept), new Map([[kept, { number: 1, format: '(a)' as const }]]));
    expect(only?.was).toBe('(a)');
  });
});

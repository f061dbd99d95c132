import { expect, test } from 'vitest';
import {
  clause as tree,
  definitions,
  item,
  labelledList,
  list,
  note,
  numberedList,
  p,
  para,
  term,
} from '../redline/testing/clause-builder.ts';
import type { Block } from './clause-tree.ts';
import type { Clause } from './code.ts';
import { citablePlaces } from './citable-places.ts';

function clauseOf(children: readonly (string | Block)[], own: Partial<Clause> = {}): Clause {
  const front = { id: 'logs', title: 'Logs', plain: 'x', extent: ['England' as const] };
  const text = { hash: '', front, tree: tree(...children) };
  return { id: 'logs', unit: 'commitment', number: 'G', part: 'one', file: 'logs.mdx', text, ...own };
}

const named = (clause: Clause) => citablePlaces(clause).map(({ anchor, name }) => `${anchor}: ${name}`);

test('a clause, its numbered paragraphs and every item have a name and an anchor', () => {
  const inner = labelledList('(i)', 1, 'one', 'two');
  const clause = clauseOf([
    'Words.',
    list('a', 'b'),
    para('keep', '16', labelledList('(a)', 1, 'first', item('second', inner))),
  ]);

  expect(named(clause)).toEqual([
    'logs: commitment G',
    'logs__1: commitment G, item 1',
    'logs__2: commitment G, item 2',
    'keep: paragraph 16',
    'keep__1: paragraph 16(a)',
    'keep__2: paragraph 16(b)',
    'keep__2.1: paragraph 16(b)(i)',
    'keep__2.2: paragraph 16(b)(ii)',
  ]);
});

test('an item that an editor gave an id keeps its anchor, and no other can have it', () => {
  const clause = clauseOf([{ ...list(), children: [{ ...item('a'), id: '2' }, item('b')] }]);

  expect(named(clause).slice(1)).toEqual(['logs_2: commitment G, item 1', 'logs__2: commitment G, item 2']);
});

test('of two lists with the same labels each item says which list it is in', () => {
  const clause = clauseOf([list('a'), 'Then:', note(labelledList('(a)', 1, 'b')), labelledList('(a)', 1, 'c', 'd')]);

  expect(named(clause).slice(1)).toEqual([
    'logs__1: commitment G, item 1',
    'logs__2: commitment G, list 2, item (a)',
    'logs__3: commitment G, list 3, item (a)',
    'logs__4: commitment G, list 3, item (b)',
  ]);
});

test('a numbered list and a list of bullets do not have the same names', () => {
  const clause = clauseOf([numberedList(1, 'a'), 'Extra care:', list('b')]);

  expect(named(clause).slice(1)).toEqual([
    'logs__1: commitment G, list 1, item 1',
    'logs__2: commitment G, list 2, item 1',
  ]);
});

test('a list that continues where another ended needs no number of its own', () => {
  const clause = clauseOf([labelledList('(a)', 1, 'a', 'b'), 'and', labelledList('(a)', 3, 'c'), numberedList(1, 'd')]);

  expect(
    named(clause)
      .slice(1)
      .map((line) => line.split(': ')[1]),
  ).toEqual(['commitment G(a)', 'commitment G(b)', 'commitment G(c)', 'commitment G, item 1']);
});

test('a definition is named by its term, a clause without a number by its title, and a schedule comes last', () => {
  const defined = definitions(list(item(p(term('user', 'user'), ' means a person.'))));

  expect(named(clauseOf([defined]))[1]).toBe('logs__1: commitment G, definition of “user”');
  const { number: _, ...unnumbered } = clauseOf(['Words.', labelledList('(a)', 1, 'a')]);
  expect(named(unnumbered)).toEqual(['logs: commitment “Logs”', 'logs__1: commitment “Logs”, item (a)']);
  expect(named(clauseOf([para('keep', '1', labelledList('(a)', 1, 'a'))], { schedule: 'Schedule 1' }))).toEqual([
    'logs: commitment G of Schedule 1',
    'keep: paragraph 1 of Schedule 1',
    'keep__1: paragraph 1(a) of Schedule 1',
  ]);
});

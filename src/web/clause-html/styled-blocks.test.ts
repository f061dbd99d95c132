import { expect, test } from 'vitest';
import {
  clause,
  definitions,
  item,
  labelledList,
  list,
  note,
  para,
  subheading,
  table,
} from '../../redline/testing/clause-builder.ts';
import { hasListLabels, hasStyledBlocks } from './styled-blocks.ts';

test('paragraphs and lists of bullets need no styles of their own', () => {
  const plain = clause(para('log', '1', 'A log is kept:', list('by each user;', 'for a year.')));

  expect([hasStyledBlocks(plain), hasListLabels(plain)]).toEqual([false, false]);
});

test.each([
  ['a table', table(['Tea'], ['Coffee'])],
  ['a note', note('A log may be on paper.')],
  ['definitions', definitions(list('a log'))],
  ['a heading', subheading(1, 'Logs')],
])('%s in a numbered paragraph has styles that few texts need', (_name, block) => {
  expect(hasStyledBlocks(clause('A log is kept.', para('log', '1', block)))).toBe(true);
});

test('a list with brackets in a list of bullets has labels of its own', () => {
  const labels = labelledList('(a)', 1, 'by each user;');
  const nested = clause(list(item('A log:', labels)));

  expect(hasListLabels(nested)).toBe(true);
});

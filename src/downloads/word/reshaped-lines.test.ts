import { expect, it } from 'vitest';
import { readContent } from '../../content/read-content.ts';
import type { Block } from '../../model/clause-tree.ts';
import { redline } from '../../redline/redline.ts';
import { br, clause, list, p, strong, table } from '../../redline/testing/clause-builder.ts';
import { smallSource } from './testing/copies-of-redlines.ts';
import { differencesFromClean, pairOf } from './testing/differences-from-clean.ts';

const { content } = readContent('content', { draft: 'include' });
if (content === undefined) throw new Error('The content of this project has problems.');
const source = smallSource(content);

const [log, sale] = ['The body must keep a log of every search', 'nobody may sell what such a search shows to them.'];
const [first, second] = ['28 days after the search the record must go.', 'data of others is £20 for each record.'];

it.each<[string, readonly Block[], readonly Block[]]>([
  ['a line break', [p(log, br, sale)], [list(log, sale)]],
  ['a space that does not break', [p(`${log}\u00a0${sale}`)], [list(log, sale)]],
  ['an emphasised space', [p(strong(`${log} ${sale}`))], [list(log), p(strong(sale))]],
  ['a line break in a list', [list(log, sale)], [p(log, br, sale)]],
])('text in another shape has back %s that stood between its paragraphs', async (_, before, after) => {
  const marks = redline(clause(...before), clause(...after)).children;
  expect(marks.map(({ type }) => type)).toContain('reshaped');
  const { from, to } = pairOf({ a: { text: before } }, { a: { text: after } });
  expect(await differencesFromClean(source, from, to)).toEqual([]);
});

it.each<[string, readonly Block[], readonly Block[]]>([
  ['two items', [list(first, second)], [list(first), table(['Put between both.']), list(`${second} Really.`)]],
  ['two sentences of a paragraph', [p(`${first} ${second}`)], [p(first), table(['New.']), list(second)]],
])('a table that was put between %s stays', async (_, before, after) => {
  const { from, to } = pairOf({ a: { text: before } }, { a: { text: after } });
  expect(await differencesFromClean(source, from, to)).toEqual([]);
});

it('a paragraph in two keeps its space where a sentence of another clause came in between', async () => {
  const head = 'shown around by should';
  const tail = 'user should keep a log of each search';
  const moved = 'of a plot pays the fee in March';
  const before = { a: { text: [p(`${head} ${tail}`)] }, b: { text: [p(moved)] } };
  const after = { a: { text: [p(`${head} Every holder of ${moved}.`), p(tail)] }, b: { text: [] } };
  const { from, to } = pairOf(before, after);
  expect(await differencesFromClean(source, from, to)).toEqual([]);
});

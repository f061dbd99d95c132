import { expect, test } from 'vitest';
import { PackedRows } from './packed-rows.ts';

const row = (words: string) => ({
  where: 'row 2',
  words,
  from: '',
  to: '',
  point: 'plainer',
  aside: '',
  stance: '',
  coder: 'Zoë',
});

test('the rows of an answer are taken out as they were put in, once', () => {
  const rows = new PackedRows();
  const words = ['two\nlines “and” more', '👋', ''];
  for (const one of words) rows.add('A/views', row(one));
  rows.add('B/views');
  rows.add('C/views', row('unknown'));
  expect(rows.size).toBe(3);
  expect(rows.take('A/views')).toEqual(words.map(row));
  expect(rows.take('A/views')).toBeUndefined();
  // In a project for qualitative analysis, an answer can be there with nothing marked in it.
  expect(rows.take('B/views')).toEqual([]);
  expect(rows.left).toEqual(['C/views']);
});

import type { Table } from '../../code/clause-tree.ts';
import { call, content, type TypstCode, type TypstValue } from './code.ts';

/** A table: a row that has fewer cells than another, as where a column was added, is filled up. */
export function tableOf(
  align: Table['align'],
  head: readonly TypstCode[],
  rows: readonly (readonly TypstCode[])[],
): TypstCode {
  const width = Math.max(...[head, ...rows].map((row) => row.length));
  if (width === 0) return content([]);
  const full = (row: readonly TypstCode[]): readonly TypstValue[] =>
    Array.from({ length: width }, (_, column) => row[column] ?? content([]));
  return call('data-table', {
    align: Array.from({ length: width }, (_, column) => align[column] ?? 'left'),
    head: full(head),
    rows: rows.map(full),
  });
}

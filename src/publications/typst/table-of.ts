import type { Table } from '../../code/clause-tree.ts';
import { call, content, type TypstCode, type TypstValue } from './code.ts';
import { fitsOnPage } from './fits-on-page.ts';

/** The cells of a table, by row. */
interface Cells {
  readonly head: readonly TypstCode[];
  readonly rows: readonly (readonly TypstCode[])[];
  /**
   * Whether something in the head leads somewhere. It is then not printed again on each page: what is printed again is
   * no content to a screen reader, and PDF/UA-1 allows no link in it.
   */
  readonly isHeadLinked: boolean;
}

/** A table: a row that has fewer cells than another, as where a column was added, is filled up. */
export function tableOf(align: Table['align'], { head, rows, isHeadLinked }: Cells): TypstCode {
  const width = Math.max(...[head, ...rows].map((row) => row.length));
  if (width === 0) return content([]);
  const full = (row: readonly TypstCode[]): readonly TypstValue[] =>
    Array.from({ length: width }, (_, column) => row[column] ?? content([]));
  return call('data-table', {
    align: Array.from({ length: width }, (_, column) => align[column] ?? 'left'),
    head: full(head),
    again: !isHeadLinked,
    whole: [head, ...rows].flat().every(({ typst }) => fitsOnPage(typst)),
    rows: rows.map(full),
  });
}

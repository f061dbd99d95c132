import type { Table } from '../../model/clause-tree.ts';
import { call, content, type TypstCode, type TypstValue } from './code.ts';
import { fitsOnPage } from './fits-on-page.ts';

/** A line of a table: a row, or a note across all columns. */
export type TableLine = { readonly cells: readonly TypstCode[] } | { readonly note: TypstCode };

/** The lines of a table. */
interface Lines {
  readonly head: TableLine;
  readonly rows: readonly TableLine[];
  /**
   * Whether the header row contains a link. It is then not repeated on each page: repeated headers are not content for a
   * screen reader, and PDF/UA-1 allows no link in them.
   */
  readonly isHeadLinked: boolean;
}

/** A table. Rows with fewer cells than others, as where a column was added, are padded. */
export function tableOf(align: Table['align'], { head, rows, isHeadLinked }: Lines): TypstCode {
  const width = Math.max(...[head, ...rows].map((line) => ('note' in line ? 1 : line.cells.length)));
  if (width === 0) return content([]);
  const padded = (cells: readonly TypstCode[]): readonly TypstValue[] =>
    Array.from({ length: width }, (_, column) => cells[column] ?? content([]));
  return call('data-table', {
    align: Array.from({ length: width }, (_, column) => align[column] ?? 'left'),
    head: padded('note' in head ? [head.note] : head.cells),
    again: !isHeadLinked,
    whole: [head, ...rows]
      .flatMap((line) => ('note' in line ? [line.note] : line.cells))
      .every(({ typst }) => fitsOnPage(typst)),
    rows: rows.map((line) => ('note' in line ? [call('across', { columns: width }, line.note)] : padded(line.cells))),
  });
}

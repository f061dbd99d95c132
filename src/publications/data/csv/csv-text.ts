import { stringify } from 'csv-stringify/sync';
import { guarded } from '../../../handling/spreadsheet-cell.ts';

/** A table for a spreadsheet: what each column holds of a row, by the column's name. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => string>>;

/**
 * A table as CSV (RFC 4180) with a heading for each column. Every cell opens in a spreadsheet as text: what could be a
 * formula has an apostrophe before it, and a byte order mark tells that the letters are UTF-8.
 */
export function csvText<Row>(columns: Columns<Row>, rows: readonly Row[]): string {
  const cells = rows.map((row) => Object.values(columns).map((cell) => guarded(cell(row))));
  return stringify([Object.keys(columns), ...cells], { bom: true, record_delimiter: 'windows' });
}

/** Several values in one cell. No id and no label holds a semicolon. */
export function listed(values: readonly (string | number)[]): string {
  return values.join('; ');
}

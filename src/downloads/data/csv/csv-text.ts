import { stringify } from 'csv-stringify/sync';
import type { SiteSettings } from '../../../model/site-settings.ts';
import { escapeFormula } from '../../../consultation/handling/escape-formula.ts';

/** The columns of a table: a function from a row to the cell, by column name. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => string>>;

/**
 * A table as CSV (RFC 4180) with column headings. Spreadsheets open every cell as text: possible formulas are prefixed
 * with an apostrophe, and a byte order mark marks the file as UTF-8. Each row of a demonstration says that it is one, in
 * a last column, because a table has no room for a notice.
 */
export function csvText<Row>(
  { demonstration }: Pick<SiteSettings, 'demonstration'>,
  columns: Columns<Row>,
  rows: readonly Row[],
): string {
  const all = demonstration ? { ...columns, demonstration: () => 'yes' } : columns;
  const cells = rows.map((row) => Object.values(all).map((cell) => escapeFormula(cell(row))));
  return stringify([Object.keys(all), ...cells], { bom: true, record_delimiter: 'windows' });
}

/** Several values in one cell. No id or label contains a semicolon. */
export function joinValues(values: readonly (string | number)[]): string {
  return values.join('; ');
}

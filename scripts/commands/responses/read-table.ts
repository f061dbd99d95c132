import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { unescapeFormula } from '../../../src/consultation/handling/escape-formula.ts';

/** A row of a table, by column, with its line in the file. */
export interface TableRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Reads a table that a spreadsheet saved as CSV: with commas, semicolons or tabs, in UTF-8, UTF-16 or the Windows
 * encoding of western Europe, which Excel uses for some kinds of CSV. Cells are as they were before `escapeFormula`.
 *
 * @throws if it is not such a table, or lacks one of the columns
 */
export function readTable(file: string, columns: readonly string[]): readonly TableRow[] {
  const text = decode(readFileSync(file), file);
  const delimiter = delimiterOf(text, columns);
  if (delimiter === undefined)
    throw new Error(
      `${file} has no column ${columns.map((column) => `“${column}”`).join(', ')}. Export the table again, fill it in and save it as CSV, with its first row unchanged.`,
    );
  const [heading, ...rows] = parseCsv(text, delimiter, file);
  const names = heading?.record.map((name) => name.trim()) ?? [];
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0)
    throw new Error(
      `${file} has no column ${missing.map((column) => `“${column}”`).join(', ')}. Export the table again.`,
    );
  return rows.map(({ record, info }) => ({
    line: info.lines,
    cells: Object.fromEntries(names.map((name, index) => [name, unescapeFormula(record[index] ?? '')])),
  }));
}

const recordsSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

function parseCsv(text: string, delimiter: string, file: string): z.infer<typeof recordsSchema> {
  try {
    const options = { bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true };
    return recordsSchema.parse(parse(text, options));
  } catch (error) {
    throw new Error(`${file} is not a table in CSV: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** The delimiter with which the first line has one of the columns. */
function delimiterOf(text: string, columns: readonly string[]): string | undefined {
  const first = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? '';
  return [',', ';', '\t'].find((delimiter) =>
    columns.some((column) => first.split(delimiter).some((cell) => cell.replaceAll('"', '').trim() === column)),
  );
}

function decode(bytes: Buffer, file: string): string {
  if (bytes.length === 0) throw new Error(`${file} is empty.`);
  if (bytes.subarray(0, 2).toString('latin1') === 'PK')
    throw new Error(`${file} is a spreadsheet. Save it as CSV in your spreadsheet program first.`);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

import { openSync, readSync, closeSync, createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { z } from 'zod';
import { unescapeFormula } from '../../../src/consultation/handling/escape-formula.ts';

/** A row of a table, by column, with its number in the spreadsheet, in which a cell can have several lines. */
export interface TableRow {
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Enough of a file to see what kind of table it is: the names of its columns. */
const headBytes = 16_384;

/**
 * Reads a table that a spreadsheet saved as CSV: with commas, semicolons or tabs, in UTF-8, UTF-16 or the Windows
 * encoding of western Europe, which Excel uses for some kinds of CSV. Cells are as they were before `escapeFormula`. It
 * is read row by row, with these columns alone, so that memory does not grow with it.
 *
 * @throws if it is not such a table, or lacks one of the columns
 */
export async function* readTable(file: string, columns: readonly string[]): AsyncGenerator<TableRow> {
  const encoding = await encodingOf(file);
  const delimiter = delimiterOf(new TextDecoder(encoding).decode(headOf(file)), columns);
  if (delimiter === undefined)
    throw new Error(
      `${file} has no column ${columns.map((column) => `“${column}”`).join(', ')}. Export the table again, fill it in and save it as CSV, with its first row unchanged.`,
    );
  let places: readonly (readonly [column: string, place: number])[] | undefined;
  for await (const { record, info } of recordsOf(file, encoding, delimiter)) {
    if (places === undefined) places = placesOf(columns, record, file);
    else
      yield {
        number: info.records + info.empty_lines,
        cells: Object.fromEntries(places.map(([column, place]) => [column, unescapeFormula(record[place] ?? '')])),
      };
  }
}

function placesOf(columns: readonly string[], heading: readonly string[], file: string) {
  const names = heading.map((name) => name.trim());
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0)
    throw new Error(
      `${file} has no column ${missing.map((column) => `“${column}”`).join(', ')}. Export the table again.`,
    );
  return columns.map((column) => [column, names.lastIndexOf(column)] as const);
}

const recordSchema = z.object({
  record: z.array(z.string()),
  info: z.object({ records: z.number(), empty_lines: z.number() }),
});

async function* recordsOf(
  file: string,
  encoding: Encoding,
  delimiter: string,
): AsyncGenerator<z.infer<typeof recordSchema>> {
  const options = { bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true };
  const parser = parse(options);
  // An error of the disk ends the parser too, and is thrown by it.
  pipeline(Readable.from(textOf(file, encoding)), parser, () => undefined);
  try {
    for await (const record of parser) yield recordSchema.parse(record);
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

/** Whether a table was saved in an encoding that lacks most characters, such as emoji and the letters of Welsh. */
export async function lacksCharacters(file: string): Promise<boolean> {
  return (await encodingOf(file)) === 'windows-1252';
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What encoding a file is in. @throws if it is no text */
async function encodingOf(file: string): Promise<Encoding> {
  const head = headOf(file);
  if (head.length === 0) throw new Error(`${file} is empty.`);
  if (head.subarray(0, 2).toString('latin1') === 'PK')
    throw new Error(`${file} is a spreadsheet. Save it as CSV in your spreadsheet program first.`);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  try {
    for await (const _ of textOf(file, 'utf-8'));
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** The text of a file, piece by piece. @throws if it is not in that encoding */
async function* textOf(file: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  for await (const bytes of createReadStream(file))
    yield decoder.decode(z.instanceof(Uint8Array).parse(bytes), { stream: true });
  yield decoder.decode();
}

function headOf(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const head = Buffer.alloc(headBytes);
    return head.subarray(0, readSync(descriptor, head));
  } finally {
    closeSync(descriptor);
  }
}

import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { once } from 'node:events';
import { stringify } from 'csv-stringify';
import type { Table, TabledResponse } from '../../../src/consultation/handling/response-tables.ts';
import { escapeFormula } from '../../../src/consultation/handling/escape-formula.ts';

/** A file written row by row, so that memory does not grow with it. */
export interface RowFile<T> {
  readonly add: (item: T) => Promise<void>;
  /** Closes the file; returns its path and number of rows. */
  readonly end: () => Promise<{ readonly file: string; readonly rows: number }>;
}

/** Readable only by the user; never overwrites a file. */
const options = { flags: 'wx', mode: 0o600 } as const;

/** A table as CSV (RFC 4180) that opens in a spreadsheet with every cell as text. */
export function csvFile<T = TabledResponse>(file: string, table: Table<T>): RowFile<T> {
  const csv = stringify({ bom: true, record_delimiter: 'windows', quoted_string: true });
  const disk = csv.pipe(createWriteStream(file, options));
  const failure = streamFailure(disk);
  let rows = 0;
  const write = (cells: readonly string[]): Promise<void> => writeChunk(csv, cells.map(escapeFormula), failure);
  const heading = write(table.columns);
  return {
    async add(item) {
      await heading;
      for (const cells of table.rowsOf(item)) {
        await write(cells);
        rows += 1;
      }
    },
    async end() {
      csv.end();
      await finished(disk);
      return { file, rows };
    },
  };
}

/** A file with one JSON value per line. */
export function jsonLinesFile(file: string): RowFile<unknown> {
  const disk = createWriteStream(file, options);
  const failure = streamFailure(disk);
  let rows = 0;
  return {
    async add(item) {
      await writeChunk(disk, `${JSON.stringify(item)}\n`, failure);
      rows += 1;
    },
    async end() {
      disk.end();
      await finished(disk);
      return { file, rows };
    },
  };
}

/** Writes with backpressure. */
async function writeChunk(stream: Writable, chunk: unknown, failure: Promise<never>): Promise<void> {
  if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), failure]);
}

/** Rejects when the disk fails. */
function streamFailure(disk: Writable): Promise<never> {
  const failure = new Promise<never>((_, reject) => {
    disk.once('error', reject);
  });
  // Prevents an unhandled rejection; those who await it still get the error.
  failure.catch(() => undefined);
  return failure;
}

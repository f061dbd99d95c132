import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { once } from 'node:events';
import { stringify } from 'csv-stringify';
import type { OpenedResponse } from '../../src/handling/opened-response.ts';
import type { Table } from '../../src/handling/response-tables.ts';
import { guarded } from '../../src/handling/spreadsheet-cell.ts';

/** A file that is written row by row; memory does not grow with it. */
export interface RowFile<T> {
  readonly add: (item: T) => Promise<void>;
  /** Ends the file; gives its path and how many rows it has. */
  readonly end: () => Promise<{ readonly file: string; readonly rows: number }>;
}

/** Readable by the user alone, and never over a file that is there. */
const options = { flags: 'wx', mode: 0o600 } as const;

/** A table as CSV (RFC 4180) that opens in a spreadsheet with every cell as text. */
export function csvFile(file: string, table: Table): RowFile<OpenedResponse> {
  const csv = stringify({ bom: true, record_delimiter: 'windows', quoted_string: true });
  const disk = csv.pipe(createWriteStream(file, options));
  const failure = failureOf(disk);
  let rows = 0;
  const write = (cells: readonly string[]): Promise<void> => into(csv, cells.map(guarded), failure);
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

/** One JSON text in each line. */
export function linesFile(file: string): RowFile<unknown> {
  const disk = createWriteStream(file, options);
  const failure = failureOf(disk);
  let rows = 0;
  return {
    async add(item) {
      await into(disk, `${JSON.stringify(item)}\n`, failure);
      rows += 1;
    },
    async end() {
      disk.end();
      await finished(disk);
      return { file, rows };
    },
  };
}

/** Writes, and waits where the disk is slower. */
async function into(stream: Writable, chunk: unknown, failure: Promise<never>): Promise<void> {
  if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), failure]);
}

/** Rejects when the disk fails. */
function failureOf(disk: Writable): Promise<never> {
  const failure = new Promise<never>((_, reject) => {
    disk.once('error', reject);
  });
  // Whoever waits for it gets the failure; until then it is none that nobody handles.
  failure.catch(() => undefined);
  return failure;
}

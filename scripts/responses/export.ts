import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { answersWithoutColumn, clauseTable, responseTable } from '../../src/handling/response-tables.ts';
import { responseRecord } from '../../src/handling/response-record.ts';
import { countRows } from '../../src/responses/custody/read-rows.ts';
import { accessCommand, withAccess, type AccessOptions } from './access.ts';
import { eachOpened, type ReadResponse } from './opened-rows.ts';
import { keyOption, openerFrom, type KeyOptions } from './private-keys.ts';
import { csvFile, linesFile, type RowFile } from './row-files.ts';

interface ExportOptions extends AccessOptions, KeyOptions {
  readonly consultation?: string;
  readonly everyState?: true;
}

/** `export`: tables for a spreadsheet, and everything as JSON Lines. */
export function addExport(program: Command): void {
  accessCommand(program, 'export')
    .summary('writes tables for a spreadsheet and JSON Lines')
    .description(
      'opens all responses and writes tables for a spreadsheet (CSV: one row for each response, another table with one row for each clause commented on) and JSON Lines, which lose nothing. Where the questions changed, each version has tables of its own.',
    )
    .argument('<folder>', 'a folder that is made for the files, or is empty')
    .option('--consultation <id>', 'only the responses to one consultation')
    .option(
      '--every-state',
      'also a row for each response that was withdrawn, replaced, erased or has expired; it has no text',
    )
    .addOption(keyOption())
    .action((folder: string, options: ExportOptions) =>
      withAccess(options, {
        what: 'export',
        about: { folder },
        async work(access) {
          const opener = await openerFrom(options, access.settings);
          mkdirSync(folder, { recursive: true, mode: 0o700 });
          if (readdirSync(folder).length > 0) throw new Error(`${folder} is not empty: name another folder.`);
          const selection = {
            consultation: options.consultation,
            state: options.everyState === true ? undefined : ('stored' as const),
          };
          const all = linesFile(join(folder, 'responses.jsonl'));
          const tables = new Tables(folder);
          const count = await eachOpened(access, opener, selection, async (read) => {
            await all.add(responseRecord(read));
            await tables.add(read);
          });
          const files = [await all.end(), ...(await tables.end())];
          access.note({ responses: count, files: files.map(({ file }) => file) });
          for (const { file, rows } of files) console.log(`${file}: ${rows} ${rows === 1 ? 'row' : 'rows'}`);
          const left = (await countRows(access.custody.database, { consultation: options.consultation })) - count;
          if (left > 0) console.log(`${left} more have no text any more: --every-state gives them a row, too.`);
          console.log(
            'These files are not sealed. Delete them when they are no longer needed: `erase` cannot reach them.',
          );
          if (tables.withoutColumn > 0) {
            throw new Error(
              `${tables.withoutColumn} answers are in responses.jsonl alone: what they answer is not kept, so that no table has a column for them.`,
            );
          }
        },
      }),
    );
}

/** The tables of an export: two for each version of each form. */
class Tables {
  readonly #folder: string;
  readonly #files = new Map<string, readonly RowFile<ReadResponse>[]>();
  /** Answers that no table has a column for. */
  withoutColumn = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async add(read: ReadResponse): Promise<void> {
    const { row, form, response } = read;
    if (form === undefined) {
      this.withoutColumn += Object.keys(response?.answers ?? {}).length;
      return;
    }
    this.withoutColumn += answersWithoutColumn(form, read).length;
    const name = join(this.#folder, `${row.consultation}.${row.form}`);
    const files = this.#files.get(row.form) ?? [
      csvFile(`${name}.responses.csv`, responseTable(form)),
      csvFile(`${name}.clauses.csv`, clauseTable(form)),
    ];
    this.#files.set(row.form, files);
    for (const file of files) await file.add(read);
  }

  async end(): Promise<readonly { readonly file: string; readonly rows: number }[]> {
    return Promise.all([...this.#files.values()].flat().map((file) => file.end()));
  }
}

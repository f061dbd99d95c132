import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import {
  answersWithoutColumn,
  clauseTable,
  responseTable,
} from '../../../src/consultation/handling/response-tables.ts';
import { responseRecord } from '../../../src/consultation/handling/response-record.ts';
import { countRows } from '../../../src/responses/custody/read-rows.ts';
import { auditedCommand, withStore, type AuditOptions } from './audited-command.ts';
import { forEachResponse, type ResponseWithForm } from './for-each-response.ts';
import { keyOption, unsealerFromOptions, type KeyOptions } from './private-keys.ts';
import { csvFile, jsonLinesFile, type RowFile } from './row-files.ts';

interface ExportOptions extends AuditOptions, KeyOptions {
  readonly consultation?: string;
  readonly everyState?: true;
}

/** `export`: writes tables for a spreadsheet, and everything as JSON Lines. */
export function addExport(program: Command): void {
  auditedCommand(program, 'export')
    .summary('writes tables for a spreadsheet and JSON Lines')
    .description(
      'Opens all responses and writes tables for a spreadsheet (CSV: one table with a row for each response, another with a row for each clause commented on) and JSON Lines, which have everything. If the questions changed, each version has its own tables.',
    )
    .argument('<folder>', 'an empty folder for the files; it is created if missing')
    .option('--consultation <id>', 'only the responses to one consultation')
    .option('--every-state', 'include responses that were withdrawn, replaced, erased or expired; they have no text')
    .addOption(keyOption())
    .action((folder: string, options: ExportOptions) =>
      withStore(options, {
        what: 'export',
        about: { folder },
        async work(context) {
          const opener = await unsealerFromOptions(options, context.settings);
          mkdirSync(folder, { recursive: true, mode: 0o700 });
          if (readdirSync(folder).length > 0) throw new Error(`${folder} is not empty. Choose another folder.`);
          const selection = {
            consultation: options.consultation,
            state: options.everyState === true ? undefined : ('stored' as const),
          };
          const all = jsonLinesFile(join(folder, 'responses.jsonl'));
          const tables = new Tables(folder);
          const count = await forEachResponse(context, opener, selection, async (read) => {
            await all.add(responseRecord(read));
            await tables.add(read);
          });
          const files = [await all.end(), ...(await tables.end())];
          context.note({ responses: count, files: files.map(({ file }) => file) });
          for (const { file, rows } of files) console.log(`${file}: ${rows} ${rows === 1 ? 'row' : 'rows'}`);
          const left = (await countRows(context.custody.database, { consultation: options.consultation })) - count;
          if (left > 0) console.log(`${left} more have no text. To include them, pass --every-state.`);
          console.log(
            'These files are not encrypted. Delete them when you no longer need them, because `erase` cannot reach them.',
          );
          if (tables.withoutColumn > 0) {
            throw new Error(
              `${tables.withoutColumn} answers are only in responses.jsonl: their questions were not stored, so the tables have no column for them.`,
            );
          }
        },
      }),
    );
}

/** The tables of an export: two for each version of each form. */
class Tables {
  readonly #folder: string;
  readonly #files = new Map<string, readonly RowFile<ResponseWithForm>[]>();
  /** Number of answers without a column in any table. */
  withoutColumn = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async add(read: ResponseWithForm): Promise<void> {
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

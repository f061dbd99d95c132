import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import {
  answersWithoutColumn,
  clauseTable,
  responseTable,
  type TabledResponse,
  type TableOptions,
} from '../../../src/consultation/handling/response-tables.ts';
import { answerId } from '../../../src/consultation/answer-id.ts';
import { responseRecord } from '../../../src/consultation/handling/response-record.ts';
import { countRows } from '../../../src/responses/custody/read-rows.ts';
import { loadCampaigns } from '../../../src/responses/custody/saved-campaigns.ts';
import { auditedCommand, withStore, type AuditOptions } from './audited-command.ts';
import { forEachResponse, type ResponseWithForm } from './for-each-response.ts';
import { keyOption, unsealerFromOptions, type KeyOptions } from './private-keys.ts';
import { csvFile, jsonLinesFile, type RowFile } from './row-files.ts';

interface ExportOptions extends AuditOptions, KeyOptions, TableOptions {
  readonly consultation?: string;
  readonly everyState?: true;
}

/** `export`: writes tables for a spreadsheet, and everything as JSON Lines. */
export function addExport(program: Command): void {
  auditedCommand(program, 'export')
    .summary('writes tables for a spreadsheet and JSON Lines')
    .description(
      'Opens all responses and writes tables for a spreadsheet (CSV: one table with a row for each response, another with a row for each clause commented on and each question answered in words) and JSON Lines, which have everything. If the questions changed, each version has its own tables. Every answer in words has a comment id, and its campaign if that was saved.',
    )
    .argument('<folder>', 'an empty folder for the files; it is created if missing')
    .option('--consultation <id>', 'only the responses to one consultation')
    .option('--pseudonymous', 'leave out names, organisations, roles, addresses and reasons for confidentiality')
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
          const tables = new Tables(folder, options);
          const saved = await loadCampaigns(context.custody.database, options.consultation);
          const campaigns = new Map(
            saved.map(({ reference, field, campaign }) => [answerId(reference, field), campaign]),
          );
          const count = await forEachResponse(context, opener, selection, async (read) => {
            const tabled = { ...read, campaigns };
            await all.add(responseRecord(tabled, read.form, options));
            await tables.add(tabled);
          });
          const files = [await all.end(), ...(await tables.end())];
          context.note({ responses: count, files: files.map(({ file }) => file) });
          for (const { file, rows } of files) console.log(`${file}: ${rows} ${rows === 1 ? 'row' : 'rows'}`);
          const left = (await countRows(context.custody.database, { consultation: options.consultation })) - count;
          if (left > 0) console.log(`${left} more have no text. To include them, pass --every-state.`);
          if (options.pseudonymous === true)
            console.log(
              'The files name no respondent, but people may have named themselves or others in what they wrote.',
            );
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
  readonly #options: TableOptions;
  readonly #files = new Map<string, readonly RowFile<TabledResponse>[]>();
  /** Number of answers without a column in any table. */
  withoutColumn = 0;

  constructor(folder: string, options: TableOptions) {
    this.#folder = folder;
    this.#options = options;
  }

  async add(read: TabledResponse & Pick<ResponseWithForm, 'form'>): Promise<void> {
    const { row, form, response } = read;
    if (form === undefined) {
      this.withoutColumn += Object.keys(response?.answers ?? {}).length;
      return;
    }
    this.withoutColumn += answersWithoutColumn(form, read).length;
    const name = join(this.#folder, `${row.consultation}.${row.form}`);
    const files = this.#files.get(row.form) ?? [
      csvFile(`${name}.responses.csv`, responseTable(form, this.#options)),
      csvFile(`${name}.clauses.csv`, clauseTable(form)),
    ];
    this.#files.set(row.form, files);
    for (const file of files) await file.add(read);
  }

  async end(): Promise<readonly { readonly file: string; readonly rows: number }[]> {
    return Promise.all([...this.#files.values()].flat().map((file) => file.end()));
  }
}

import { createHash } from 'node:crypto';
import type { Command } from 'commander';
import { answerId } from '../../../src/consultation/answer-id.ts';
import {
  readCodings,
  rowsToFillIn,
  type Answer,
  type CodingRow,
} from '../../../src/consultation/handling/coding/coding-rows.ts';
import { asides, stances, type Mention } from '../../../src/consultation/handling/coding/mention.ts';
import { answerValues } from '../../../src/consultation/handling/opened-response.ts';
import { freeTextAnswers, type Table } from '../../../src/consultation/handling/response-tables.ts';
import { codedAnswers, readMentions, saveMentions } from '../../../src/responses/custody/mentions.ts';
import { loadCampaigns } from '../../../src/responses/custody/saved-campaigns.ts';
import { isoSeconds } from '../../../src/responses/iso-seconds.ts';
import { type AuditOptions, type CommandContext, auditedCommand, withStore } from './audited-command.ts';
import {
  forEachCodedResponse,
  forEachResponse,
  type CodedResponse,
  type ResponseWithForm,
} from './for-each-response.ts';
import { keyOption, unsealerFromOptions, type KeyOptions } from './private-keys.ts';
import { PackedRows } from './packed-rows.ts';
import { isQdaFile, readQdaFile, writeQdaFile } from './qda-file.ts';
import { lacksCharacters, readTable, type TableRow } from './read-table.ts';
import { csvFile } from './row-files.ts';

interface CodesOptions extends AuditOptions, KeyOptions {
  readonly consultation: string;
  readonly part?: true;
  readonly dryRun?: true;
}

/** The columns that a person fills in. */
const filledIn = {
  words: 'Words',
  from: 'From',
  to: 'To',
  point: 'Point',
  aside: 'Set aside',
  stance: 'Stance',
  coder: 'Coder',
};

const filledInNames = ['words', 'from', 'to', 'point', 'aside', 'stance', 'coder'] as const;

/** Most errors that are printed. */
const mostErrors = 50;

/** `codes export` and `codes import`: the table in which every answer is split into what it says. */
export function addCodes(program: Command): void {
  const codes = program
    .command('codes')
    .summary('splits each answer into the points that it makes, in a table')
    .description(
      'Splits each answer into mentions: parts that say one thing each. A mention makes a point, which the body answers once, or is set aside with a reason. Every word of every answer is in exactly one mention.',
    );
  addExport(codes);
  addImport(codes);
}

function addExport(codes: Command): void {
  auditedCommand(codes, 'export')
    .description(
      `Writes a table (CSV) with a row for each answer in words, or for each mention that is already coded. In a spreadsheet, give each row a point, such as \`delete-sooner\`, or a reason to set it aside (${asides.join(', ')}), a stance if there is one (${stances.join(', ')}) and who coded it. To split an answer, copy its row and put the words of each part under Words, or its first and last character under From and To. The table has no names. A file whose name ends in .qdpx is written in the exchange format of NVivo, ATLAS.ti and MAXQDA instead (REFI-QDA).`,
    )
    .argument('<file>', 'file for the table; it must not exist yet')
    .requiredOption('--consultation <id>', 'the consultation')
    .addOption(keyOption())
    .action((file: string, options: CodesOptions) =>
      withStore(options, {
        what: 'codes export',
        about: { files: [file] },
        async work(context) {
          const opener = await unsealerFromOptions(options, context.settings);
          const saved = await loadCampaigns(context.custody.database, options.consultation);
          const campaigns = new Map(saved.map((one) => [answerId(one.reference, one.field), one.campaign]));
          const selection = { consultation: options.consultation, state: 'stored' } as const;
          if (isQdaFile(file)) {
            const answers: Answer[] = [];
            const mentions = new Map<string, readonly Mention[]>();
            await forEachCodedResponse(context, opener, selection, (read) => {
              answers.push(...answersOf(read));
              for (const [field, some] of read.mentions) mentions.set(answerId(read.row.reference, field), some);
            });
            writeQdaFile(file, { name: options.consultation, answers, mentions, at: isoSeconds(context.now) });
            console.log(`${file}: ${answers.length} ${answers.length === 1 ? 'answer' : 'answers'}.`);
          } else {
            const rows = csvFile(file, codingTable(campaigns));
            await forEachCodedResponse(context, opener, selection, (read) => rows.add(read));
            const { rows: count } = await rows.end();
            console.log(`${file}: ${count} ${count === 1 ? 'row' : 'rows'}.`);
          }
          console.log('It is not encrypted: delete it when you no longer need it.');
        },
      }),
    );
}

function codingTable(campaigns: ReadonlyMap<string, string>): Table<CodedResponse> {
  return {
    columns: ['Comment id', 'About', 'Text', 'Campaign', ...Object.values(filledIn)],
    rowsOf: (read) =>
      answersOf(read).flatMap((answer) => {
        const id = answerId(answer.reference, answer.field);
        return rowsToFillIn(answer, read.mentions.get(answer.field) ?? []).map((row) => [
          id,
          answer.about,
          answer.text,
          campaigns.get(id) ?? '',
          ...filledInNames.map((name) => row[name]),
        ]);
      }),
  };
}

function addImport(codes: Command): void {
  auditedCommand(codes, 'import')
    .description(
      'Reads the table back and checks that every word of every answer is in exactly one row. If anything is missing, repeated or unknown, lists the comment ids and stores nothing. Stores where each part begins and ends, and what you filled in, but not its words.',
    )
    .argument('<file>', 'the table, as CSV, or the project, as .qdpx')
    .requiredOption('--consultation <id>', 'the consultation')
    .option('--part', 'the table has only some of the answers; the others stay as they are')
    .option('--dry-run', 'check the table, without storing anything')
    .addOption(keyOption())
    .action((file: string, options: CodesOptions) =>
      withStore(options, {
        what: options.dryRun === true ? 'codes import, dry run' : 'codes import',
        about: { file },
        async work(context) {
          const { mentions, answers, errors } = await readAll(await readRows(file), context, options);
          if (errors.length > 0) throw new Error(await formatErrors(file, errors));
          const points = new Set(mentions.flatMap(({ point }) => point ?? []));
          console.log(
            `${answers} answers: ${mentions.length} mentions of ${points.size} points, ${mentions.filter(({ aside }) => aside !== null).length} of them set aside.`,
          );
          if (options.dryRun === true) return;
          await saveMentions(context.custody.database, mentions);
          const digest = createHash('sha256');
          let count = 0;
          for await (const mention of readMentions(context.custody.database, options.consultation)) {
            digest.update(`${count === 0 ? '[' : ','}${JSON.stringify(mention)}`);
            count += 1;
          }
          // The audit log is a chain of hashes: so is what was coded when.
          context.note({ answers, mentions: count, codes: digest.update(']').digest('hex') });
        },
      }),
    );
}

/** What a file has: the rows of each comment id, the texts if it has any, and what cannot be read. */
interface ReadFile {
  readonly rows: PackedRows;
  readonly errors: readonly string[];
  /** The texts of answers by comment id, for a file in which somebody can change them. */
  readonly texts?: ReadonlyMap<string, string>;
}

async function readRows(file: string): Promise<ReadFile> {
  const rows = new PackedRows();
  if (isQdaFile(file)) {
    const project = readQdaFile(file);
    for (const [id, ofAnswer] of project.rows) rows.add(id, ...ofAnswer);
    return { ...project, rows };
  }
  for await (const row of readTable(file, ['Comment id', ...Object.values(filledIn)]))
    rows.add((row.cells['Comment id'] ?? '').trim(), codingRow(row));
  return { rows, errors: [] };
}

/** Reads the rows of every answer of the consultation. */
async function readAll(
  { rows, errors: unreadable, texts }: ReadFile,
  context: CommandContext,
  { consultation, part, ...options }: CodesOptions,
) {
  const opener = await unsealerFromOptions(options, context.settings);
  const coded = await codedAnswers(context.custody.database, consultation);
  const isEmpty = rows.size === 0;
  const mentions: Mention[] = [];
  const errors: string[] = [...unreadable];
  let answers = 0;
  await forEachResponse(context, opener, { consultation, state: 'stored' }, (read) => {
    for (const answer of answersOf(read)) {
      const id = answerId(answer.reference, answer.field);
      // What is left at the end is of no answer.
      const ofAnswer = rows.take(id);
      if (ofAnswer === undefined) {
        if (part !== true && !coded.has(id))
          errors.push(`${id}: no row. Pass --part if the table has only some answers`);
        continue;
      }
      answers += 1;
      if (texts !== undefined && texts.get(id) !== answer.text) {
        errors.push(`${id}: the text in the file is not the answer that is stored. Export it again`);
        continue;
      }
      const result = readCodings(answer, ofAnswer);
      if ('mentions' in result) mentions.push(...result.mentions);
      else errors.push(...result.errors.map((error) => `${id}: ${error}`));
    }
  });
  for (const id of rows.left)
    errors.push(
      `${rows.take(id)?.[0]?.where ?? 'the file'}: ${id === '' ? 'no comment id' : `no answer has the comment id ${id}. Its response may have been withdrawn or erased: then delete the row`}`,
    );
  if (isEmpty) errors.push('the table has no rows');
  return { mentions, answers, errors };
}

function codingRow({ number, cells }: TableRow): CodingRow {
  const cell = (column: string) => (cells[column] ?? '').trim();
  return {
    where: `row ${number}`,
    words: cell(filledIn.words),
    from: cell(filledIn.from),
    to: cell(filledIn.to),
    point: cell(filledIn.point),
    aside: cell(filledIn.aside),
    stance: cell(filledIn.stance),
    coder: cell(filledIn.coder),
  };
}

/** The answers of a response in its own words, each with what it is about. */
function answersOf(read: ResponseWithForm): readonly (Answer & { readonly about: string })[] {
  return (read.form === undefined ? [] : freeTextAnswers(read.form, read)).map(({ name, label }) => ({
    reference: read.row.reference,
    field: name,
    about: label,
    text: answerValues(read.response, name).join('\n'),
  }));
}

async function formatErrors(file: string, errors: readonly string[]): Promise<string> {
  const left = errors.length - mostErrors;
  return [
    `Nothing was stored, because ${file} has ${errors.length === 1 ? 'an error' : `${errors.length} errors`}:`,
    ...errors.slice(0, mostErrors),
    ...(left > 0 ? [`… and ${left} more.`] : []),
    ...(!isQdaFile(file) && (await lacksCharacters(file))
      ? [
          'The file was saved without the characters that its encoding lacks, such as emoji: they may now be question marks. Save it again as CSV with the encoding Unicode (UTF-8).',
        ]
      : []),
  ].join('\n');
}

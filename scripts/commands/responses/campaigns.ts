import { InvalidArgumentError, type Command } from 'commander';
import { answerId } from '../../../src/consultation/answer-id.ts';
import { findCampaigns, type Campaign, type CampaignRule } from '../../../src/consultation/handling/campaigns.ts';
import { nameCampaigns } from '../../../src/consultation/handling/name-campaigns.ts';
import { answerValues } from '../../../src/consultation/handling/opened-response.ts';
import { PackedAnswers } from '../../../src/consultation/handling/packed-answers.ts';
import { ownWords, sharedWords } from '../../../src/consultation/handling/own-words.ts';
import { freeTextAnswers, type Table } from '../../../src/consultation/handling/response-tables.ts';
import { visibleText } from '../../../src/consultation/handling/visible-text.ts';
import { hashRuns, placeWords } from '../../../src/consultation/handling/word-runs.ts';
import { findRow, listConsultations } from '../../../src/responses/custody/read-rows.ts';
import { loadCampaigns, saveCampaigns } from '../../../src/responses/custody/saved-campaigns.ts';
import type { Unsealer } from '../../../src/responses/unsealer.ts';
import {
  type AuditOptions,
  type CommandContext,
  auditedCommand,
  countResponses,
  withStore,
} from './audited-command.ts';
import { forEachResponse, openRow } from './for-each-response.ts';
import { givenRuns } from './given-runs.ts';
import { keyOption, unsealerFromOptions, type KeyOptions } from './private-keys.ts';
import { csvFile } from './row-files.ts';

interface CampaignsOptions extends AuditOptions, KeyOptions {
  readonly consultation?: string;
  readonly likeness: number;
  readonly least?: number;
  readonly save?: true;
  readonly csv?: string;
}

/** The campaigns of one consultation, with their names, and what is in none. */
interface Found {
  readonly consultation: string;
  readonly campaigns: ReadonlyMap<string, Campaign>;
  /** References of responses with text, none of it in a campaign. */
  readonly alone: readonly string[];
  readonly withoutText: readonly string[];
}

/** `campaigns`: finds answers that share a passage. */
export function addCampaigns(program: Command): void {
  auditedCommand(program, 'campaigns')
    .summary('finds answers that share a passage')
    .description(
      'Groups answers that share a passage, such as the letters of a campaign, however much each person added. Lists every response, alone or in a group; each still counts by itself. Leaves out passages quoted from the Code or the form, because everyone had them. With --save, exports show the campaign of each answer, and a campaign keeps its name when more responses arrive. With --csv, writes a table of what each of these answers says in its own words.',
    )
    .option('--consultation <id>', 'only the responses to one consultation')
    .option(
      '--least <number>',
      'fewest responses that make a campaign (default: 3, or 1 in 2,000 if that is more)',
      parseLeast,
    )
    .option('--likeness <percent>', 'how much of the shared passage an answer must contain', parsePercent, 50)
    .option('--save', 'save which answers are in which campaign, beside the responses')
    .option('--csv <file>', 'write a table of the answers in campaigns, each with its own words')
    .addOption(keyOption())
    .action((options: CampaignsOptions) =>
      withStore(options, {
        what: 'campaigns',
        async work(context) {
          const opener = await unsealerFromOptions(options, context.settings);
          const { database } = context.custody;
          const consultations =
            options.consultation === undefined ? await listConsultations(database) : [options.consultation];
          const found: Found[] = [];
          for (const consultation of consultations) {
            const one = await findIn(consultation, context, opener, options);
            found.push(one);
            await print(one, context, opener);
            if (options.save === true) await save(one, context);
          }
          context.note({ responses: found.reduce((sum, one) => sum + countFound(one), 0) });
          if (options.csv === undefined) return;
          const { file, rows } = await writeTable(options.csv, found, context, opener);
          context.note({ files: [file] });
          console.log(
            `\n${file}: ${rows} ${rows === 1 ? 'row' : 'rows'}. It is not encrypted: delete it when you no longer need it.`,
          );
        },
      }),
    );
}

async function findIn(
  consultation: string,
  context: CommandContext,
  opener: Unsealer,
  { likeness, least }: CampaignsOptions,
): Promise<Found> {
  // Before the answers: reading the content takes memory, which is then free for them.
  const given = await givenRuns(consultation, context);
  const answers = new PackedAnswers();
  const withText: string[] = [];
  const withoutText: string[] = [];
  await forEachResponse(context, opener, { consultation, state: 'stored' }, ({ row, response, form }) => {
    const fields = form === undefined ? [] : freeTextAnswers(form, { row, response });
    (fields.length === 0 ? withoutText : withText).push(row.reference);
    for (const { name } of fields) {
      const runs = hashRuns(placeWords(answerValues(response, name).join('\n')));
      answers.add({ reference: row.reference, field: name, runs });
    }
  });
  const rule: CampaignRule = {
    least,
    containment: likeness / 100,
    given,
  };
  const groups = findCampaigns(answers, rule);
  const saved = await loadCampaigns(context.custody.database, consultation);
  const names = nameCampaigns(
    groups.map(({ members }) => members),
    saved,
  );
  const inCampaigns = new Set(groups.flatMap(({ members }) => members.map(({ reference }) => reference)));
  return {
    consultation,
    campaigns: new Map(groups.map((group, index) => [names[index] ?? '', group])),
    alone: withText.filter((reference) => !inCampaigns.has(reference)),
    withoutText,
  };
}

async function print(found: Found, context: CommandContext, opener: Unsealer): Promise<void> {
  const { consultation, campaigns, alone, withoutText } = found;
  if (countFound(found) > 0) console.log(`\n${consultation}`);
  for (const [name, { members, passage }] of campaigns) {
    const [fullest] = members;
    const text = fullest === undefined ? '' : await answerText(fullest.reference, fullest.field, context, opener);
    const shared = visibleText(sharedWords(text, passage).join(' … ')).replaceAll(/\s+/g, ' ');
    const responses = referencesOf(members);
    console.log(
      `\n${name}: ${countResponses(responses.length)} that share “${shared.length > 300 ? `${shared.slice(0, 300)}…` : shared}”`,
    );
    for (const reference of responses) console.log(`  ${reference}`);
  }
  console.log(`\nAlone: ${countResponses(alone.length)}`);
  for (const reference of alone) console.log(`  ${reference}`);
  if (withoutText.length > 0) console.log(`\nWithout text: ${countResponses(withoutText.length)}`);
  for (const reference of withoutText) console.log(`  ${reference}`);
  const together = countFound(found) - alone.length - withoutText.length;
  console.log(
    `\n${countResponses(countFound(found))}: ${together} in ${campaigns.size} ${campaigns.size === 1 ? 'campaign' : 'campaigns'}, ${alone.length} alone, ${withoutText.length} without text.`,
  );
}

/** Number of responses; one with answers in two campaigns counts once. */
function countFound({ campaigns, alone, withoutText }: Found): number {
  return (
    referencesOf([...campaigns.values()].flatMap(({ members }) => members)).length + alone.length + withoutText.length
  );
}

function referencesOf(members: Campaign['members']): readonly string[] {
  return [...new Set(members.map(({ reference }) => reference))];
}

async function save({ consultation, campaigns }: Found, { custody: { database } }: CommandContext): Promise<void> {
  const members = [...campaigns].flatMap(([campaign, group]) =>
    group.members.map(({ reference, field }) => ({ consultation, campaign, reference, field })),
  );
  await saveCampaigns(database, consultation, members);
}

/** Writes each member of a campaign with what it says in its own words. */
async function writeTable(file: string, found: readonly Found[], context: CommandContext, opener: Unsealer) {
  const memberOf = new Map(
    found.flatMap(({ campaigns }) =>
      [...campaigns].flatMap(([campaign, { members, passage }]) =>
        members.map((member) => [answerId(member.reference, member.field), { ...member, campaign, passage }] as const),
      ),
    ),
  );
  const references = new Set([...memberOf.values()].map(({ reference }) => reference));
  const table: Table = {
    columns: ['Consultation', 'Campaign', 'Reference', 'Comment id', 'Percentage of the passage', 'Own words'],
    rowsOf: ({ row, response }) =>
      Object.keys(response?.answers ?? {}).flatMap((field) => {
        const id = answerId(row.reference, field);
        const member = memberOf.get(id);
        if (member === undefined) return [];
        const own = ownWords(answerValues(response, field).join('\n'), member.passage);
        const percentage = String(Math.round(member.contains * 100));
        return [[row.consultation, member.campaign, row.reference, id, percentage, own.join(' … ')]];
      }),
  };
  const rows = csvFile(file, table);
  for (const { consultation } of found)
    await forEachResponse(context, opener, { consultation, state: 'stored' }, async (read) => {
      if (references.has(read.row.reference)) await rows.add(read);
    });
  return rows.end();
}

async function answerText(
  reference: string,
  field: string,
  { custody: { database } }: CommandContext,
  opener: Unsealer,
): Promise<string> {
  const row = await findRow(database, reference);
  const { response } = row === undefined ? {} : await openRow(row, opener);
  return answerValues(response, field).join('\n');
}

function parsePercent(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 40 || number > 100)
    throw new InvalidArgumentError('Give a whole number from 40 to 100.');
  return number;
}

function parseLeast(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 2) throw new InvalidArgumentError('Give a whole number, 2 or more.');
  return number;
}

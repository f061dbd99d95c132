import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { AuditEntry } from '../../../src/consultation/handling/audit-entry.ts';
import { mentionsPerson } from '../../../src/consultation/handling/mentions-person.ts';
import { subjectJson, subjectPage } from '../../../src/consultation/handling/subject-report.ts';
import { loadFormSnapshots } from '../../../src/responses/form-snapshots.ts';
import { readEntries } from '../../../src/responses/custody/audit-log.ts';
import { findHold } from '../../../src/responses/custody/holds.ts';
import { mentionsOfResponses } from '../../../src/responses/custody/mentions.ts';
import { campaignsOfResponse } from '../../../src/responses/custody/saved-campaigns.ts';
import { normaliseCode, hashPrivateCode } from '../../../src/responses/receipt-codes.ts';
import { auditedCommand, withStore, type CommandContext, type AuditOptions } from './audited-command.ts';
import { forEachResponse, openRow, parseReference, requireRow, type ResponseWithForm } from './for-each-response.ts';
import { keyOption, unsealerFromOptions, type KeyOptions } from './private-keys.ts';

interface SubjectOptions extends AuditOptions, KeyOptions {
  readonly reference?: string;
  readonly codeFile?: string;
  readonly person?: string;
}

/** `subject`: answers a subject access request. */
export function addSubject(program: Command): void {
  auditedCommand(program, 'subject')
    .summary('collects everything held about a respondent who asks')
    .description(
      'Answers a subject access request: writes everything held about a response, including how it was coded and its entries in the audit log, as a page and as JSON. The respondent proves who they are with the reference and the private code on the receipt. For a person who has lost them, --person finds responses that contain words such as a name or an email address; you must then check who is asking.',
    )
    .argument('<folder>', 'folder for the files')
    .option('--reference <reference>', 'reference on the receipt; you are asked for the private code')
    .option('--code-file <file>', 'file with the private code, instead of a prompt')
    .option('--person <words>', 'a name, an email address or other words in the response')
    .addOption(keyOption())
    .action((folder: string, options: SubjectOptions) => {
      const { reference, person } = options;
      if (reference !== undefined && person === undefined)
        return reportByReference(folder, parseReference(reference), options);
      if (person !== undefined && reference === undefined) return reportByPerson(folder, person, options);
      throw new Error('Pass either --reference or --person.');
    });
}

async function reportByReference(folder: string, reference: string, options: SubjectOptions): Promise<void> {
  const code = await readPrivateCode(options);
  return withStore(options, {
    what: 'subject',
    about: { references: [reference] },
    async work(context) {
      const row = await requireRow(context, reference);
      if (row.code_hash === '')
        throw new Error(`The text and the private code of ${reference} are deleted: its state is ${row.state}.`);
      if (row.code_hash !== hashPrivateCode(code))
        throw new Error(`Wrong private code for ${reference}. Nothing was opened.`);
      const opened = await openRow(row, await unsealerFromOptions(options, context.settings));
      const form = (await loadFormSnapshots(context.custody.database)).get(row.form);
      const files = await writeSubjectFiles(folder, context, { ...opened, form });
      context.note({ files: [...files] });
    },
  });
}

function reportByPerson(folder: string, person: string, options: SubjectOptions): Promise<void> {
  return withStore(options, {
    // The words name a person, so they are not logged.
    what: 'subject',
    async work(context) {
      const found: ResponseWithForm[] = [];
      await forEachResponse(
        context,
        await unsealerFromOptions(options, context.settings),
        { state: 'stored' },
        (read) => {
          if (mentionsPerson(read, person)) found.push(read);
        },
      );
      context.note({ references: found.map(({ row }) => row.reference) });
      const files: string[] = [];
      for (const read of found) files.push(...(await writeSubjectFiles(folder, context, read)));
      context.note({ files });
      console.log(`${found.length} ${found.length === 1 ? 'response contains' : 'responses contain'} these words.`);
      if (found.length > 0)
        console.log('Check that each response is from the person who is asking before you hand it over.');
    },
  });
}

async function readPrivateCode({ codeFile }: SubjectOptions): Promise<string> {
  if (codeFile === undefined && !process.stdin.isTTY)
    throw new Error('Missing private code. Pass it as --code-file <file>.');
  const code = normaliseCode(codeFile === undefined ? await promptForCode() : readFileSync(codeFile, 'utf8'), 6);
  if (code === undefined)
    throw new Error('Not a private code. A private code has six groups of five letters and digits.');
  return code;
}

async function promptForCode(): Promise<string> {
  const { password } = await import('@inquirer/prompts');
  return password({ message: 'Private code on the receipt:' });
}

/** Writes everything held about a response, as a page and as JSON; returns the files. */
async function writeSubjectFiles(
  folder: string,
  { custody, settings }: CommandContext,
  { form, ...opened }: ResponseWithForm,
): Promise<readonly string[]> {
  const { reference } = opened.row;
  const data = {
    opened,
    form,
    hold: await findHold(custody.database, reference),
    mentions: [...((await mentionsOfResponses(custody.database, [reference])).get(reference)?.values() ?? [])].flat(),
    campaigns: await campaignsOfResponse(custody.database, reference),
    entries: await findEntries(settings.auditLog, reference),
  };
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const page = join(folder, `${reference}.html`);
  const json = join(folder, `${reference}.json`);
  writeFileSync(page, subjectPage(data), { mode: 0o600 });
  writeFileSync(json, subjectJson(data), { mode: 0o600 });
  console.log(`${page}\n${json}`);
  return [page, json];
}

async function findEntries(auditLog: string, reference: string): Promise<readonly AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for await (const entry of readEntries(auditLog)) {
    const { references } = entry.about;
    if (Array.isArray(references) && references.includes(reference)) entries.push(entry);
  }
  return entries;
}

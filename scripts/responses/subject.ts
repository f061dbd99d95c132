import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { matchesPerson } from '../../src/handling/matches-person.ts';
import { keptForms } from '../../src/responses/custody/asked-forms.ts';
import { asOnReceipt, codeHash } from '../../src/responses/receipt-codes.ts';
import { accessCommand, withAccess, type AccessOptions } from './access.ts';
import { eachOpened, openedRow, referenceFrom, rowOf, type ReadResponse } from './opened-rows.ts';
import { keyOption, openerFrom, type KeyOptions } from './private-keys.ts';
import { writeSubjectFiles } from './subject-files.ts';

interface SubjectOptions extends AccessOptions, KeyOptions {
  readonly reference?: string;
  readonly codeFile?: string;
  readonly person?: string;
}

/** `subject`: all that is held for a respondent who asks. */
export function addSubject(program: Command): void {
  accessCommand(program, 'subject')
    .summary('gathers all that is held for a respondent who asks')
    .description(
      'answers a request for a copy: writes everything that is held about a response, the lines of the audit log with it, as a page and as JSON. The respondent proves it by the reference and the private code on the receipt; for a person who has lost them, --person finds the responses in which words such as a name or an email address stand, and you make sure yourself who is asking.',
    )
    .argument('<folder>', 'folder for the files')
    .option('--reference <reference>', 'the reference on the receipt; the private code is asked for')
    .option('--code-file <file>', 'file with the private code, instead of being asked')
    .option('--person <words>', 'a name, an email address or other words that stand in the response')
    .addOption(keyOption())
    .action((folder: string, options: SubjectOptions) => {
      const { reference, person } = options;
      if (reference !== undefined && person === undefined)
        return byReference(folder, referenceFrom(reference), options);
      if (person !== undefined && reference === undefined) return byPerson(folder, person, options);
      throw new Error('Pass either --reference or --person.');
    });
}

async function byReference(folder: string, reference: string, options: SubjectOptions): Promise<void> {
  const code = await privateCode(options);
  return withAccess(options, {
    what: 'subject',
    about: { references: [reference] },
    async work(access) {
      const row = await rowOf(access, reference);
      if (row.code_hash === '')
        throw new Error(`${reference} is ${row.state}: its text and its private code are deleted.`);
      if (row.code_hash !== codeHash(code))
        throw new Error(`That is not the private code of ${reference}. Nothing was opened.`);
      const opened = await openedRow(row, await openerFrom(options, access.settings));
      const form = (await keptForms(access.custody.database)).get(row.form);
      const files = await writeSubjectFiles(folder, access, { ...opened, form });
      access.note({ files: [...files] });
    },
  });
}

function byPerson(folder: string, person: string, options: SubjectOptions): Promise<void> {
  return withAccess(options, {
    // The words name somebody: they are not for the log.
    what: 'subject',
    async work(access) {
      const found: ReadResponse[] = [];
      await eachOpened(access, await openerFrom(options, access.settings), { state: 'stored' }, (read) => {
        if (matchesPerson(read, person)) found.push(read);
      });
      access.note({ references: found.map(({ row }) => row.reference) });
      const files: string[] = [];
      for (const read of found) files.push(...(await writeSubjectFiles(folder, access, read)));
      access.note({ files });
      console.log(`${found.length} ${found.length === 1 ? 'response has' : 'responses have'} these words in it.`);
      if (found.length > 0) console.log('Make sure that each is of the person who asks before you hand it over.');
    },
  });
}

async function privateCode({ codeFile }: SubjectOptions): Promise<string> {
  if (codeFile === undefined && !process.stdin.isTTY)
    throw new Error('The private code on the receipt is needed. Pass it as --code-file <file>.');
  const code = asOnReceipt(codeFile === undefined ? await typedCode() : readFileSync(codeFile, 'utf8'), 6);
  if (code === undefined) throw new Error('That is no private code: it has six groups of five letters and digits.');
  return code;
}

async function typedCode(): Promise<string> {
  const { password } = await import('@inquirer/prompts');
  return password({ message: 'Private code on the receipt:' });
}

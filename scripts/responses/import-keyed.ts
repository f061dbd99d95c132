import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { londonDate } from '../../src/consultation/deadline.ts';
import { copyOf } from '../../src/consultation/response-copy.ts';
import { keyingDifferences } from '../../src/handling/keying-differences.ts';
import { readKeyed, type KeyedResponse } from '../../src/handling/keyed-response.ts';
import { receiptLetter } from '../../src/handling/receipt-letter.ts';
import { commitResponse } from '../../src/responses/commit-response.ts';
import { keepForms } from '../../src/responses/custody/asked-forms.ts';
import { keyedRow, type KeyedRow } from '../../src/responses/custody/keyed-row.ts';
import type { Definition } from '../../src/responses/services.ts';
import { routes } from '../../src/site/routes.ts';
import { withAccess, type Access, type AccessOptions } from './access.ts';
import { definitionOf, definitionsIn, type ToolDefinitions } from './definitions.ts';
import { testedSeal } from './tested-seal.ts';

/** A file that was keyed in, and the one of a second person. */
interface KeyedFile {
  readonly file: string;
  readonly second: string | undefined;
}

interface ImportOptions extends AccessOptions {
  readonly letters?: string;
  readonly dryRun?: true;
}

/** Stores keyed responses; where anything is wrong with one of the files, none of them. */
export function importKeyed(files: readonly KeyedFile[], options: ImportOptions): Promise<void> {
  return withAccess(options, {
    what: options.dryRun === true ? 'import, dry run' : 'import',
    about: { files: files.map(({ file }) => file) },
    mayBeMade: true,
    async work(access) {
      const { settings, custody, note } = access;
      const definitions = definitionsIn(settings.contentFolder);
      const keyed = readAll(files, definitions, londonDate(access.now));
      console.log(`${keyed.length} ${keyed.length === 1 ? 'file is' : 'files are'} complete.`);
      if (options.dryRun === true) return;

      const seal = await testedSeal(access);
      await keepForms(
        custody.database,
        definitions.consultations.map(({ form }) => form),
      );
      const references: string[] = [];
      const letters: string[] = [];
      for (const { file, response } of keyed) {
        const definition = definitionOf(definitions, response.consultation);
        const made = await keyedRow(response, { ...definition, seal });
        const said = await stored(access, made, file);
        references.push(made.row.reference);
        const letter = letterFile(file, options.letters);
        const { publicAddress } = definitions;
        writeFileSync(letter, letterOf(response, made, definition, publicAddress), { mode: 0o600 });
        console.log(`${made.row.reference}  ${said}  ${file}  letter: ${letter}`);
        letters.push(letter);
        note({ references, files: [...files.map((one) => one.file), ...letters] });
      }
      console.log(
        'The files that were keyed in and the letters are not sealed: delete them once the letters are sent.',
      );
    },
  });
}

/** Everything that was keyed in. @throws an error that lists all that has to be put right, file by file */
function readAll(files: readonly KeyedFile[], definitions: ToolDefinitions, today: string) {
  const problems: string[] = [];
  const read = (file: string): KeyedResponse | undefined => {
    if (!existsSync(file)) {
      problems.push(`${file}  There is no such file. Key the response in there, or leave its other file out.`);
      return undefined;
    }
    const { keyed, problems: found } = readKeyed(readFileSync(file, 'utf8'), {
      definitions: definitions.consultations,
      today,
    });
    problems.push(...found.map(({ line, message }) => `${file}:${line}  ${message}`));
    return keyed;
  };
  const names = new Map<string, string>();
  const keyed = files.flatMap(({ file, second }) => {
    const response = read(file);
    const other = second === undefined ? response : read(second);
    if (response === undefined || other === undefined) return [];
    const same = names.get(response.response);
    if (same !== undefined)
      problems.push(`${file}  It is a copy of ${same}. Make a file for each response with --template.`);
    names.set(response.response, file);
    for (const one of keyingDifferences(definitionOf(definitions, response.consultation).form, response, other))
      problems.push(
        `${file}  Two people keyed this in differently: ${one.what}\n    first:  ${one.first}\n    second: ${one.second}`,
      );
    return [{ file, response }];
  });
  if (problems.length > 0)
    throw new Error([`Nothing was stored. Put right ${problems.length}:`, ...problems].join('\n'));
  return keyed;
}

/** Stores one response and says what came of it. @throws where the same file was stored with other answers */
async function stored({ custody }: Access, { row }: KeyedRow, file: string): Promise<string> {
  const outcome = await custody.database.transaction().execute((transaction) => commitResponse(transaction, row));
  if (outcome.outcome === 'stored') return row.late === 1 ? 'stored, late' : 'stored';
  if (outcome.outcome !== 'already') throw new Error(`${file} could not be stored: ${outcome.outcome}.`);
  const { earlier } = outcome;
  if (earlier.state === 'stored' && earlier.receipt_digest === row.receipt_digest) return 'was stored before';
  throw new Error(
    earlier.state === 'stored'
      ? `${file} was stored before with other answers, as ${earlier.reference}. To change it, use \`correct ${earlier.reference}\`.`
      : `${file} was stored before, as ${earlier.reference}, and is ${earlier.state} since.`,
  );
}

function letterFile(file: string, folder: string | undefined): string {
  if (folder !== undefined) mkdirSync(folder, { recursive: true, mode: 0o700 });
  return join(folder ?? dirname(file), `${basename(file, '.yaml')}.letter.txt`);
}

function letterOf(
  response: KeyedResponse,
  { row, codes }: KeyedRow,
  { consultation, form }: Definition,
  publicAddress: string,
): string {
  return receiptLetter({
    consultation,
    ...codes,
    day: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(
      new Date(row.received_at),
    ),
    late: row.late === 1,
    copy: copyOf(form, response.typed),
    withdrawAt: new URL(routes.withdraw(consultation.id), publicAddress).href,
  });
}

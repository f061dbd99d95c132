import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { keyingTemplate, shortKeyingTemplate } from '../../../src/consultation/handling/keying-template.ts';
import { isSameConsultation, paperCode, readPaperCode } from '../../../src/consultation/paper-code.ts';
import { sha256 } from '../../../src/content/files/sha256.ts';
import type { Definitions } from '../../../src/responses/services.ts';
import { auditedCommand, type AuditOptions } from './audited-command.ts';
import { importKeyed } from './import-keyed.ts';
import { selectDefinition, readDefinitions } from './definitions.ts';
import { readToolSettings } from './tool-settings.ts';

interface ImportOptions extends AuditOptions {
  readonly consultation?: string;
  readonly template?: string;
  readonly form?: string;
  readonly count: string;
  readonly second?: string;
  readonly letters?: string;
  readonly dryRun?: true;
}

/** `import`: stores responses received on paper, by email or by telephone. */
export function addImport(program: Command): void {
  auditedCommand(program, 'import')
    .summary('stores responses received on paper, by email or by telephone')
    .description(
      'Stores responses received on paper, by email or by telephone. With --template, creates the files for keying them in, one for each response. With the names of those files, seals and stores the responses, which count like all others. The same file is never stored twice.',
    )
    .argument('[files...]', 'keyed-in files')
    .option('--template <folder>', 'create empty files in this folder, and store nothing')
    .option('--count <number>', 'number of empty files to create', '1')
    .option('--consultation <id>', 'consultation of the empty files, for the long form, emails and calls')
    .option(
      '--form <code>',
      'code at the foot of the short paper form: empty files in its order, with its table of comments',
    )
    .option(
      '--second <folder>',
      'folder of files with the same names, keyed in by a second person: differences are shown, and nothing is stored until there are none',
    )
    .option(
      '--letters <folder>',
      'folder for the letters with the receipt of each response (default: next to each file)',
    )
    .option('--dry-run', 'check the files without storing them')
    .addHelpText(
      'after',
      `
For example:
  npm run responses -- import --template paper --count 10 --form 9NM-CDF-F
  npm run responses -- import --template mail --consultation my-consultation
  npm run responses -- import paper/*.yaml --why "Monday’s post"`,
    )
    .action((files: readonly string[], options: ImportOptions) => {
      if (options.template !== undefined) return writeTemplates(options.template, options);
      if (files.length === 0) throw new Error('Name the keyed-in files, or create some with --template <folder>.');
      return importKeyed(
        files.map((file) => ({
          file,
          second: options.second === undefined ? undefined : join(options.second, basename(file)),
        })),
        options,
      );
    });
}

/** Creates empty files for keying in responses. @throws if a file exists, because it may contain a response */
async function writeTemplates(
  folder: string,
  { consultation, count, form: code }: Pick<ImportOptions, 'consultation' | 'count' | 'form'>,
): Promise<void> {
  const number = Number(count);
  if (!Number.isInteger(number) || number < 1 || number > 1_000)
    throw new Error(`--count is \`${count}\`. Use a whole number from 1 to 1000.`);
  const definitions = readDefinitions((await readToolSettings()).contentFolder);
  const fill =
    code === undefined ? longTemplate(definitions, consultation) : shortTemplate(definitions, code, consultation);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (let made = 1; made <= number; made += 1) {
    const file = join(folder, `response-${String(made).padStart(String(number).length, '0')}.yaml`);
    // 18 random bytes: nobody can guess the codes derived from them.
    writeFileSync(file, fill(randomBytes(18).toString('base64url')), { flag: 'wx', mode: 0o600 });
    console.log(file);
  }
  console.error(`Key one response into each file. If a second person will also key them in, copy the folder first.`);
}

/** Writes the text of an empty file with an id. */
type FillTemplate = (response: string) => string;

function longTemplate(definitions: Definitions, consultation: string | undefined): FillTemplate {
  const { form } = selectDefinition(definitions, consultation);
  return (response) => keyingTemplate(form, response);
}

/** @throws if no consultation has a form with this code */
function shortTemplate({ consultations }: Definitions, typed: string, consultation: string | undefined): FillTemplate {
  const code = readPaperCode(typed);
  if (code === undefined)
    throw new Error(`\`${typed}\` is not the code of a paper form. Check it at the foot of a page.`);
  const forms = consultations.map(({ form }) => ({ form, own: paperCode(form, sha256) }));
  const found = forms.find(({ own }) => own === code);
  if (found !== undefined) {
    if (consultation !== undefined && consultation !== found.form.consultation)
      throw new Error(`${code} is the code of \`${found.form.consultation}\`. Leave out --consultation.`);
    return (response) => shortKeyingTemplate(found.form, response, code);
  }
  const other = forms.find(({ own }) => isSameConsultation(own, code));
  throw new Error(
    other === undefined
      ? `No consultation here has the form ${code}. ${forms.map(({ form, own }) => `${own} is ${form.consultation}`).join(', ')}.`
      : `${code} is the form of \`${other.form.consultation}\` with different questions, from before they changed. Compare its questions with those of ${other.own}, then use --form ${other.own} for the ones that are the same.`,
  );
}

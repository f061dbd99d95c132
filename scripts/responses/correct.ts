import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { canonicalText } from '../../src/consultation/response.ts';
import { askedFields } from '../../src/handling/asked-form.ts';
import { correctAnswer } from '../../src/handling/correct-answer.ts';
import { valuesOf } from '../../src/handling/opened-response.ts';
import { visibleText } from '../../src/handling/visible-text.ts';
import { keptForms } from '../../src/responses/custody/asked-forms.ts';
import { refuseOnHold } from '../../src/responses/custody/holds.ts';
import { overwriteDeleted } from '../../src/responses/custody/overwrite-deleted.ts';
import { sealAgain } from '../../src/responses/custody/seal-again.ts';
import { accessCommand, withAccess, type AccessOptions } from './access.ts';
import { confirmOrEnd } from './confirm.ts';
import { openedRow, referenceFrom, rowOf } from './opened-rows.ts';
import { keyOption, openerFrom, type KeyOptions } from './private-keys.ts';
import { tellRemains } from './tell-remains.ts';
import { testedSeal } from './tested-seal.ts';

interface CorrectOptions extends AccessOptions, KeyOptions {
  readonly field: string;
  readonly from?: string;
  readonly remove?: true;
  readonly dryRun?: true;
  readonly yes?: true;
}

/** `correct`: puts one answer right for its respondent. */
export function addCorrect(program: Command): void {
  accessCommand(program, 'correct')
    .summary('corrects or removes one answer at its respondent’s request')
    .description(
      'puts another text in the place of one answer, or removes it, shows both, and seals the response again; the earlier text is written over. The response is flagged as corrected. `show` names the fields.',
    )
    .argument('<reference>', 'the reference on its receipt')
    .requiredOption('--field <name>', 'name of the field, such as email')
    .option(
      '--from <file>',
      'file with the correct text; for a choice, its values in lines (an editor opens where it is left out)',
    )
    .option('--remove', 'remove the answer')
    .option('--dry-run', 'show what would be changed, and change nothing')
    .option('--yes', 'do not ask whether you are sure')
    .addOption(keyOption())
    .action((typed: string, options: CorrectOptions) => correct(referenceFrom(typed), options));
}

function correct(reference: string, options: CorrectOptions): Promise<void> {
  return withAccess(options, {
    what: options.dryRun === true ? 'correct, dry run' : 'correct',
    about: { references: [reference], field: options.field },
    async work(access) {
      const { custody, settings } = access;
      const row = await rowOf(access, reference);
      await refuseOnHold(custody.database, reference);
      const { response } = await openedRow(row, await openerFrom(options, settings));
      if (response === undefined) throw new Error(`${reference} has no text any more: it is ${row.state}.`);
      const form = (await keptForms(custody.database)).get(row.form);
      const field = form === undefined ? undefined : askedFields(form).find(({ name }) => name === options.field);
      if (field === undefined) throw new Error(`The form that ${reference} answers has no field \`${options.field}\`.`);

      const before = valuesOf(response, field.name);
      const corrected = correctAnswer(response, field, await textFor(options, before));
      console.log(`${field.label}\n  before: ${shown(before)}\n  after:  ${shown(valuesOf(corrected, field.name))}`);
      if (options.dryRun === true) return;
      await confirmOrEnd(options.yes === true, `Change ${reference}?`);
      const seal = await testedSeal(access);
      const flags = [...new Set([...row.flags.split(' '), 'corrected'])].join(' ').trim();
      const change = { flags, receipt_digest: null, digest: null };
      if (!(await sealAgain(custody.database, row, await seal(canonicalText(corrected)), change)))
        throw new Error(`${reference} was changed by someone else meanwhile. Nothing was corrected: try again.`);
      console.log(`${reference} is corrected.`);
      tellRemains(await overwriteDeleted(custody), custody);
    },
  });
}

async function textFor({ from, remove }: CorrectOptions, before: readonly string[]): Promise<string> {
  if (remove === true) return '';
  if (from !== undefined) return readFileSync(from, 'utf8').replace(/\r\n?/g, '\n');
  if (!process.stdin.isTTY) throw new Error('Pass the correct text as --from <file>, or --remove.');
  const { editor } = await import('@inquirer/prompts');
  return editor({ message: 'The correct text', default: before.join('\n') });
}

function shown(values: readonly string[]): string {
  return values.length === 0 ? '(no answer)' : visibleText(values.join('; '));
}

import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { canonicalResponse } from '../../../src/consultation/response.ts';
import { snapshotFields } from '../../../src/consultation/handling/form-snapshot.ts';
import { correctAnswer } from '../../../src/consultation/handling/correct-answer.ts';
import { answerId } from '../../../src/consultation/answer-id.ts';
import { answerValues } from '../../../src/consultation/handling/opened-response.ts';
import { withLineBreaks } from '../../../src/consultation/with-line-breaks.ts';
import { visibleText } from '../../../src/consultation/handling/visible-text.ts';
import { loadFormSnapshots } from '../../../src/responses/form-snapshots.ts';
import { assertNotOnHold } from '../../../src/responses/custody/holds.ts';
import { deleteMentions } from '../../../src/responses/custody/mentions.ts';
import { overwriteDeleted } from '../../../src/responses/custody/overwrite-deleted.ts';
import { reseal } from '../../../src/responses/custody/reseal.ts';
import { auditedCommand, withStore, type AuditOptions } from './audited-command.ts';
import { confirmOrAbort } from './confirm.ts';
import { openRow, parseReference, requireRow } from './for-each-response.ts';
import { keyOption, unsealerFromOptions, type KeyOptions } from './private-keys.ts';
import { reportRemainingCopies } from './report-remaining-copies.ts';
import { createTestedSeal } from './tested-seal.ts';

interface CorrectOptions extends AuditOptions, KeyOptions {
  readonly field: string;
  readonly from?: string;
  readonly remove?: true;
  readonly dryRun?: true;
  readonly yes?: true;
}

/** `correct`: corrects one answer at the respondent's request. */
export function addCorrect(program: Command): void {
  auditedCommand(program, 'correct')
    .summary('corrects or removes one answer at the respondent’s request')
    .description(
      'Replaces or removes one answer, shows the text before and after, and seals the response again; the earlier text is overwritten. The response is flagged as corrected. `show` lists the names of fields.',
    )
    .argument('<reference>', 'reference on the receipt')
    .requiredOption('--field <name>', 'name of the field, such as email')
    .option(
      '--from <file>',
      'file with the correct text; for options, one value per line (an editor opens if you leave it out)',
    )
    .option('--remove', 'remove the answer')
    .option('--dry-run', 'show what would be changed, without changing it')
    .option('--yes', 'skip the confirmation')
    .addOption(keyOption())
    .action((input: string, options: CorrectOptions) => correct(parseReference(input), options));
}

function correct(reference: string, options: CorrectOptions): Promise<void> {
  return withStore(options, {
    what: options.dryRun === true ? 'correct, dry run' : 'correct',
    about: { references: [reference], field: options.field },
    async work(context) {
      const { custody, settings } = context;
      const row = await requireRow(context, reference);
      await assertNotOnHold(custody.database, reference);
      const { response } = await openRow(row, await unsealerFromOptions(options, settings));
      if (response === undefined) throw new Error(`The text of ${reference} is deleted: its state is ${row.state}.`);
      const form = (await loadFormSnapshots(custody.database)).get(row.form);
      const field = form === undefined ? undefined : snapshotFields(form).find(({ name }) => name === options.field);
      if (field === undefined)
        throw new Error(
          `The form of ${reference} has no field \`${options.field}\`. \`show ${reference}\` lists the names of fields.`,
        );

      const before = answerValues(response, field.name);
      const corrected = correctAnswer(response, field, await readCorrection(options, before));
      console.log(
        `${field.label}\n  before: ${formatValues(before)}\n  after:  ${formatValues(answerValues(corrected, field.name))}`,
      );
      if (options.dryRun === true) return;
      await confirmOrAbort(options.yes === true, `Change ${reference}?`);
      const seal = await createTestedSeal(context);
      const flags = [...new Set([...row.flags.split(' '), 'corrected'])].join(' ').trim();
      const change = { flags, receipt_digest: null, digest: null };
      if (!(await reseal(custody.database, row, await seal(canonicalResponse(corrected)), change)))
        throw new Error(`${reference} was changed by someone else in the meantime. Nothing was corrected. Try again.`);
      console.log(`${reference} is corrected.`);
      const codes = await deleteMentions(custody.database, reference, field.name);
      if (codes > 0)
        console.log(
          `The answer was coded, in ${codes} ${codes === 1 ? 'part' : 'parts'}. These codes are deleted, because the words changed: code ${answerId(reference, field.name)} again.`,
        );
      reportRemainingCopies(await overwriteDeleted(custody), custody);
    },
  });
}

async function readCorrection({ from, remove }: CorrectOptions, before: readonly string[]): Promise<string> {
  if (remove === true) return '';
  if (from !== undefined) return withLineBreaks(readFileSync(from, 'utf8'));
  if (!process.stdin.isTTY) throw new Error('Pass the correct text as --from <file>, or --remove.');
  const { editor } = await import('@inquirer/prompts');
  return editor({ message: 'The correct text', default: before.join('\n') });
}

function formatValues(values: readonly string[]): string {
  return values.length === 0 ? '(no answer)' : visibleText(values.join('; '));
}

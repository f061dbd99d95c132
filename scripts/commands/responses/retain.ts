import type { Command } from 'commander';
import { londonDate } from '../../../src/consultation/consultation-state.ts';
import { identityPhrasePlural } from '../../../src/consultation/identity-phrases.ts';
import { canonicalResponse, type Response } from '../../../src/consultation/response.ts';
import { hasIdentity, retentionDue, withoutIdentity } from '../../../src/consultation/handling/retention-due.ts';
import type { FormSnapshot } from '../../../src/consultation/handling/form-snapshot.ts';
import type { ResponseRow } from '../../../src/consultation/handling/response-row.ts';
import { endResponse } from '../../../src/responses/commit-response.ts';
import { loadFormSnapshots } from '../../../src/responses/form-snapshots.ts';
import { heldReferences } from '../../../src/responses/custody/holds.ts';
import { overwriteDeleted } from '../../../src/responses/custody/overwrite-deleted.ts';
import { countRows, readRows } from '../../../src/responses/custody/read-rows.ts';
import { reseal } from '../../../src/responses/custody/reseal.ts';
import { isoSeconds } from '../../../src/responses/iso-seconds.ts';
import { auditedCommand, withStore, type CommandContext, type AuditOptions } from './audited-command.ts';
import { readDefinitions } from './definitions.ts';
import { keyOption, unsealerFromOptions, type KeyOptions } from './private-keys.ts';
import { withProgress } from '../progress.ts';
import { reportRemainingCopies } from './report-remaining-copies.ts';
import { createTestedSeal } from './tested-seal.ts';

interface RetainOptions extends AuditOptions, KeyOptions {
  readonly dryRun?: true;
}

/** `retain`: deletes data at the end of its retention period. */
export function addRetain(program: Command): void {
  auditedCommand(program, 'retain')
    .summary('deletes data at the end of its retention period')
    .description(
      `Applies the retention periods of each consultation’s definition: removes ${identityPhrasePlural}, which needs a private key, and later the whole text. In between, it opens each response again and removes whatever identifies the respondent because of a later correction or a change to the form. Responses on hold are left unchanged. Run it every month; running it again has no further effect.`,
    )
    .option('--dry-run', 'report what would be deleted, without deleting it')
    .addOption(keyOption())
    .action((options: RetainOptions) =>
      withStore(options, {
        what: options.dryRun === true ? 'retain, dry run' : 'retain',
        work: (context) => retain(context, options),
      }),
    );
}

/** Deletes what is due from one response; returns whether it did. */
type RetentionAction = (row: ResponseRow) => Promise<boolean>;

async function retain(context: CommandContext, options: RetainOptions): Promise<void> {
  const { database } = context.custody;
  const { consultations } = readDefinitions(context.settings.contentFolder);
  const definitions = new Map(consultations.map(({ consultation }) => [consultation.id, consultation]));
  const held = await heldReferences(database);
  const today = londonDate(context.now);
  const references: Record<'identity' | 'text' | 'hold' | 'unknown' | 'failed', string[]> = {
    identity: [],
    text: [],
    hold: [],
    unknown: [],
    failed: [],
  };
  const reader = createReader(context, options);
  const actions = options.dryRun === true ? undefined : createActions(context, reader);
  let failure = 'Someone else changed them in the meantime.';
  const failed = (error: unknown): 'failed' => {
    failure = error instanceof Error ? error.message : failure;
    return 'failed';
  };

  await withProgress('Applying retention', await countRows(database, { state: 'stored' }), async (step) => {
    for await (const row of readRows(database, { state: 'stored' })) {
      step();
      const consultation = definitions.get(row.consultation);
      const due = consultation === undefined ? 'unknown' : retentionDue(consultation, row, today);
      // One failure does not stop the others.
      const what = due === 'identity again' ? await identityLeft(row, reader).catch(failed) : due;
      if (what === 'nothing') continue;
      if (what === 'unknown' || what === 'failed') {
        references[what].push(row.reference);
        continue;
      }
      if (held.has(row.reference)) {
        references.hold.push(row.reference);
        continue;
      }
      const done = actions === undefined || (await actions[what](row).catch(failed));
      references[done === true ? what : 'failed'].push(row.reference);
    }
  });

  context.note({
    identity: references.identity,
    text: references.text,
    hold: references.hold,
    failed: references.failed,
  });
  const would = options.dryRun === true ? 'would be ' : '';
  console.log(`${references.identity.length}: ${identityPhrasePlural} ${would}removed`);
  console.log(`${references.text.length}: whole text ${would}deleted`);
  console.log(`${references.hold.length}: due, but on hold and left unchanged`);
  if (actions !== undefined && references.identity.length + references.text.length > 0)
    reportRemainingCopies(await overwriteDeleted(context.custody), context.custody);
  if (references.failed.length > 0)
    throw new Error(
      `${references.failed.length} responses failed and may still be due: ${references.failed.slice(0, 10).join(', ')}\n${failure}`,
    );
  if (references.unknown.length > 0)
    throw new Error(
      `${references.unknown.length} responses are to consultations that are not in ${context.settings.contentFolder}, so how long to keep them is unknown. Restore the definitions from git, or erase the responses: ${references.unknown.slice(0, 10).join(', ')}`,
    );
}

function createActions(
  context: CommandContext,
  reader: Reader,
): Readonly<Record<'identity' | 'text', RetentionAction>> {
  const { database } = context.custody;
  const at = isoSeconds(context.now);
  let testedSeal: ReturnType<typeof createTestedSeal> | undefined;
  return {
    text: (row) => endResponse(database, row, 'expired', at),
    async identity(row) {
      const read = await reader(row);
      if (read === undefined) return false;
      const seal = await (testedSeal ??= createTestedSeal(context));
      const sealed = await seal(canonicalResponse(withoutIdentity(read.response, read.form)));
      return reseal(database, row, sealed, { identity_removed_at: at, receipt_digest: null, digest: null });
    },
  };
}

/** What is due from a response from which identity was removed before. */
async function identityLeft(row: ResponseRow, reader: Reader): Promise<'identity' | 'nothing'> {
  const read = await reader(row);
  return read !== undefined && hasIdentity(read.response, read.form) ? 'identity' : 'nothing';
}

/** Opens a response, with its form; undefined if its text is deleted. @throws if the form was not stored */
type Reader = (row: ResponseRow) => Promise<{ response: Response; form: FormSnapshot } | undefined>;

function createReader(context: CommandContext, options: RetainOptions): Reader {
  const load = () =>
    Promise.all([unsealerFromOptions(options, context.settings), loadFormSnapshots(context.custody.database)]);
  // Loaded at the first response that needs them: deleting whole texts needs no key.
  let tools: ReturnType<typeof load> | undefined;
  return async (row) => {
    const [opener, forms] = await (tools ??= load());
    const form = forms.get(row.form);
    if (form === undefined)
      throw new Error('The form was not stored, so it is unknown which answers identify the respondent.');
    return row.sealed === null ? undefined : { response: await opener.open(row.sealed), form };
  };
}

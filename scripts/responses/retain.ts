import type { Command } from 'commander';
import { londonDate } from '../../src/consultation/deadline.ts';
import { identityOfSeveral } from '../../src/consultation/identity.ts';
import { canonicalText } from '../../src/consultation/response.ts';
import { retentionDue, withoutIdentity, type Due } from '../../src/handling/retention-due.ts';
import type { ResponseRow } from '../../src/handling/response-row.ts';
import { endResponse } from '../../src/responses/commit-response.ts';
import { heldReferences } from '../../src/responses/custody/holds.ts';
import { overwriteDeleted } from '../../src/responses/custody/overwrite-deleted.ts';
import { countRows, readRows } from '../../src/responses/custody/read-rows.ts';
import { sealAgain } from '../../src/responses/custody/seal-again.ts';
import { isoSeconds } from '../../src/responses/iso-seconds.ts';
import { accessCommand, withAccess, type Access, type AccessOptions } from './access.ts';
import { definitionsIn } from './definitions.ts';
import { keyOption, openerFrom, type KeyOptions } from './private-keys.ts';
import { withProgress } from '../progress.ts';
import { tellRemains } from './tell-remains.ts';
import { testedSeal } from './tested-seal.ts';

interface RetainOptions extends AccessOptions, KeyOptions {
  readonly dryRun?: true;
}

/** `retain`: deletes what has been kept as long as it may be. */
export function addRetain(program: Command): void {
  accessCommand(program, 'retain')
    .summary('deletes what was kept as long as it may be')
    .description(
      `applies the retention that each consultation’s definition states: removes ${identityOfSeveral}, which needs a private key, and later the whole text. What is on hold is left. Run it every month; run it twice, and the second time does nothing.`,
    )
    .option('--dry-run', 'say what would be deleted, and delete nothing')
    .addOption(keyOption())
    .action((options: RetainOptions) =>
      withAccess(options, {
        what: options.dryRun === true ? 'retain, dry run' : 'retain',
        work: (access) => retain(access, options),
      }),
    );
}

/** Does what is due with one response, and says whether it could. */
type Apply = (row: ResponseRow) => Promise<boolean>;

async function retain(access: Access, options: RetainOptions): Promise<void> {
  const { database } = access.custody;
  const { consultations } = definitionsIn(access.settings.contentFolder);
  const definitions = new Map(consultations.map(({ consultation }) => [consultation.id, consultation]));
  const held = await heldReferences(database);
  const today = londonDate(access.now);
  const due: Record<Exclude<Due, 'nothing'> | 'hold' | 'unknown' | 'failed', string[]> = {
    identity: [],
    text: [],
    hold: [],
    unknown: [],
    failed: [],
  };
  const apply = options.dryRun === true ? undefined : appliers(access, options);
  let failure = 'Someone else changed them meanwhile.';

  await withProgress('Applying retention', await countRows(database, { state: 'stored' }), async (step) => {
    for await (const row of readRows(database, { state: 'stored' })) {
      step();
      const consultation = definitions.get(row.consultation);
      const what = consultation === undefined ? 'unknown' : retentionDue(consultation, row, today);
      if (what === 'nothing') continue;
      if (what === 'unknown' || held.has(row.reference)) {
        due[what === 'unknown' ? 'unknown' : 'hold'].push(row.reference);
        continue;
      }
      // One response that cannot be dealt with does not keep the others.
      const done =
        apply === undefined ||
        (await apply[what](row).catch((error: unknown) => {
          failure = error instanceof Error ? error.message : failure;
          return false;
        }));
      due[done ? what : 'failed'].push(row.reference);
    }
  });

  access.note({ identity: due.identity, text: due.text, hold: due.hold, failed: due.failed });
  const would = options.dryRun === true ? 'would be ' : '';
  console.log(`${due.identity.length}: ${identityOfSeveral} ${would}removed`);
  console.log(`${due.text.length}: whole text ${would}deleted`);
  console.log(`${due.hold.length}: due, but on hold, and left as they are`);
  if (apply !== undefined && due.identity.length + due.text.length > 0)
    tellRemains(await overwriteDeleted(access.custody), access.custody);
  if (due.failed.length > 0)
    throw new Error(`These could not be dealt with, and are due still: ${due.failed.join(', ')}\n${failure}`);
  if (due.unknown.length > 0)
    throw new Error(
      `${due.unknown.length} answer consultations that ${access.settings.contentFolder} does not have, so that nobody can tell how long they may be kept. Bring their definitions back, or erase them: ${due.unknown.slice(0, 10).join(', ')}`,
    );
}

function appliers(access: Access, options: RetainOptions): Readonly<Record<'identity' | 'text', Apply>> {
  const { database } = access.custody;
  const at = isoSeconds(access.now);
  // Asked for at the first response that needs them: deleting whole texts needs no key.
  let tools:
    Promise<readonly [Awaited<ReturnType<typeof openerFrom>>, Awaited<ReturnType<typeof testedSeal>>]> | undefined;
  return {
    text: (row) => endResponse(database, row, 'expired', at),
    async identity(row) {
      tools ??= Promise.all([openerFrom(options, access.settings), testedSeal(access)]);
      const [opener, seal] = await tools;
      if (row.sealed === null) return false;
      const sealed = await seal(canonicalText(withoutIdentity(await opener.open(row.sealed))));
      return sealAgain(database, row, sealed, { identity_removed_at: at, receipt_digest: null, digest: null });
    },
  };
}

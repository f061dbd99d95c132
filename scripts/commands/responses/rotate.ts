import type { Command } from 'commander';
import { overwriteDeleted } from '../../../src/responses/custody/overwrite-deleted.ts';
import { countRows, readRows } from '../../../src/responses/custody/read-rows.ts';
import { reseal } from '../../../src/responses/custody/reseal.ts';
import { type AuditOptions, auditedCommand, countResponses, withStore } from './audited-command.ts';
import { keyOption, unsealerFromOptions, type KeyOptions } from './private-keys.ts';
import { withProgress } from '../progress.ts';
import { createTestedSeal } from './tested-seal.ts';
import { reportRemainingCopies } from './report-remaining-copies.ts';

interface RotateOptions extends AuditOptions, KeyOptions {
  readonly dryRun?: true;
}

/** `keys rotate`: seals everything to the current public keys. */
export function addRotate(keys: Command): void {
  auditedCommand(keys, 'rotate')
    .description(
      'Opens every response with a private key and seals it to the current public keys in RESPONSES_KEYS, so that a lost or leaked key no longer opens anything. You can stop it and run it again. First create the new key, replace the old one in RESPONSES_KEYS, run `keys test` and restart the service; then run this.',
    )
    .option('--dry-run', 'report what would be done, without doing it')
    .addOption(keyOption())
    .action((options: RotateOptions) =>
      withStore(options, {
        what: options.dryRun === true ? 'keys rotate, dry run' : 'keys rotate',
        async work(context) {
          const { custody, settings, note } = context;
          const { database } = custody;
          const total = await countRows(database, { state: 'stored' });
          console.log(
            `This seals ${countResponses(total)} to:\n${settings.publicKeys.map((key) => `- ${key}`).join('\n')}`,
          );
          const seal = await createTestedSeal(context);
          if (options.dryRun === true) return;
          const opener = await unsealerFromOptions(options, settings);
          let count = 0;
          await withProgress('Sealing again', total, async (step) => {
            for await (const row of readRows(database, { state: 'stored' })) {
              if (row.sealed !== null && (await reseal(database, row, await seal(await opener.openText(row.sealed)))))
                count += 1;
              step();
            }
          });
          note({ responses: count });
          console.log(`${countResponses(count)}: sealed only to the current keys.`);
          reportRemainingCopies(await overwriteDeleted(custody), custody);
        },
      }),
    );
}

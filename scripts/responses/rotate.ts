import type { Command } from 'commander';
import { overwriteDeleted } from '../../src/responses/custody/overwrite-deleted.ts';
import { countRows, readRows } from '../../src/responses/custody/read-rows.ts';
import { sealAgain } from '../../src/responses/custody/seal-again.ts';
import { accessCommand, withAccess, type AccessOptions } from './access.ts';
import { keyOption, openerFrom, type KeyOptions } from './private-keys.ts';
import { withProgress } from '../progress.ts';
import { testedSeal } from './tested-seal.ts';
import { tellRemains } from './tell-remains.ts';

interface RotateOptions extends AccessOptions, KeyOptions {
  readonly dryRun?: true;
}

/** `keys rotate`: seals everything to the public keys that are set today. */
export function addRotate(keys: Command): void {
  accessCommand(keys, 'rotate')
    .description(
      'opens every response with a private key and seals it to the public keys that RESPONSES_KEYS names today, so that a lost or leaked key opens nothing any more. It can be stopped and run again. Make the new key, put it in place of the old one, restart the service, run `keys test`, then this.',
    )
    .option('--dry-run', 'say what would be done, and do nothing')
    .addOption(keyOption())
    .action((options: RotateOptions) =>
      withAccess(options, {
        what: options.dryRun === true ? 'keys rotate, dry run' : 'keys rotate',
        async work(access) {
          const { custody, settings, note } = access;
          const { database } = custody;
          const total = await countRows(database, { state: 'stored' });
          console.log(`Seals ${total} responses to:\n${settings.publicKeys.map((key) => `- ${key}`).join('\n')}`);
          const seal = await testedSeal(access);
          if (options.dryRun === true) return;
          const opener = await openerFrom(options, settings);
          let count = 0;
          await withProgress('Sealing again', total, async (step) => {
            for await (const row of readRows(database, { state: 'stored' })) {
              if (
                row.sealed !== null &&
                (await sealAgain(database, row, await seal(await opener.openText(row.sealed))))
              )
                count += 1;
              step();
            }
          });
          note({ responses: count });
          console.log(`${count} responses are sealed to today's keys alone.`);
          tellRemains(await overwriteDeleted(custody), custody);
        },
      }),
    );
}

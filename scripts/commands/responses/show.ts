import type { Command } from 'commander';
import { responseText } from '../../../src/consultation/handling/response-text.ts';
import { loadFormSnapshots } from '../../../src/responses/form-snapshots.ts';
import { findHold } from '../../../src/responses/custody/holds.ts';
import { accessCommand, withAccess, type AccessOptions } from './access.ts';
import { openRow, parseReference, requireRow } from './for-each-response.ts';
import { keyOption, unsealerFromOptions, type KeyOptions } from './private-keys.ts';

/** `show`: opens and prints one response. */
export function addShow(program: Command): void {
  accessCommand(program, 'show')
    .summary('opens one response')
    .description('Opens one response and prints it.')
    .argument('<reference>', 'reference on the receipt')
    .addOption(keyOption())
    .action((input: string, options: AccessOptions & KeyOptions) => {
      const reference = parseReference(input);
      return withAccess(options, {
        what: 'show',
        about: { references: [reference] },
        async work(access) {
          const { database } = access.custody;
          const row = await requireRow(access, reference);
          const opened = await openRow(row, await unsealerFromOptions(options, access.settings));
          console.log(responseText(opened, (await loadFormSnapshots(database)).get(row.form)));
          const hold = await findHold(database, reference);
          if (hold !== undefined)
            console.log(`\nOn hold since ${hold.placed_at}, by ${hold.placed_by}: ${hold.reason}`);
        },
      });
    });
}

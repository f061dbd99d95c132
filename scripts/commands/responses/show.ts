import type { Command } from 'commander';
import { responseText } from '../../../src/consultation/handling/response-text.ts';
import { loadFormSnapshots } from '../../../src/responses/form-snapshots.ts';
import { findHold } from '../../../src/responses/custody/holds.ts';
import { auditedCommand, withStore, type AuditOptions } from './audited-command.ts';
import { openRow, parseReference, requireRow } from './for-each-response.ts';
import { keyOption, unsealerFromOptions, type KeyOptions } from './private-keys.ts';

/** `show`: opens and prints one response. */
export function addShow(program: Command): void {
  auditedCommand(program, 'show')
    .summary('opens one response')
    .description('Opens one response and prints it.')
    .argument('<reference>', 'reference on the receipt')
    .addOption(keyOption())
    .action((input: string, options: AuditOptions & KeyOptions) => {
      const reference = parseReference(input);
      return withStore(options, {
        what: 'show',
        about: { references: [reference] },
        async work(context) {
          const { database } = context.custody;
          const row = await requireRow(context, reference);
          const opened = await openRow(row, await unsealerFromOptions(options, context.settings));
          console.log(responseText(opened, (await loadFormSnapshots(database)).get(row.form)));
          const hold = await findHold(database, reference);
          if (hold !== undefined)
            console.log(`\nOn hold since ${hold.placed_at}, by ${hold.placed_by}: ${hold.reason}`);
        },
      });
    });
}

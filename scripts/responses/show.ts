import type { Command } from 'commander';
import { responseText } from '../../src/handling/response-text.ts';
import { keptForms } from '../../src/responses/custody/asked-forms.ts';
import { holdOn } from '../../src/responses/custody/holds.ts';
import { accessCommand, withAccess, type AccessOptions } from './access.ts';
import { openedRow, referenceFrom, rowOf } from './opened-rows.ts';
import { keyOption, openerFrom, type KeyOptions } from './private-keys.ts';

/** `show`: one response, opened. */
export function addShow(program: Command): void {
  accessCommand(program, 'show')
    .summary('opens one response')
    .description('opens one response and prints it')
    .argument('<reference>', 'the reference on its receipt')
    .addOption(keyOption())
    .action((typed: string, options: AccessOptions & KeyOptions) => {
      const reference = referenceFrom(typed);
      return withAccess(options, {
        what: 'show',
        about: { references: [reference] },
        async work(access) {
          const { database } = access.custody;
          const row = await rowOf(access, reference);
          const opened = await openedRow(row, await openerFrom(options, access.settings));
          console.log(responseText(opened, (await keptForms(database)).get(row.form)));
          const hold = await holdOn(database, reference);
          if (hold !== undefined)
            console.log(`\nOn hold since ${hold.placed_at}, by ${hold.placed_by}: ${hold.reason}`);
        },
      });
    });
}

import type { Command } from 'commander';
import { listHolds, liftHold, placeHold } from '../../../src/responses/custody/holds.ts';
import { isoSeconds } from '../../../src/responses/iso-seconds.ts';
import { auditedCommand, withStore, type AuditOptions } from './audited-command.ts';
import { parseReference, requireRow } from './for-each-response.ts';

interface HoldOptions extends AuditOptions {
  readonly lift?: true;
}

/** `hold`: prevents a response from being deleted or changed. */
export function addHold(program: Command): void {
  auditedCommand(program, 'hold')
    .summary('prevents a response from being deleted or changed')
    .description(
      'Places a hold on a response, with --why as the reason. Until it is lifted, neither the site nor retain, erase, withdraw or correct can change the response. Without a reference, lists the holds.',
    )
    .argument('[reference]', 'reference on the receipt')
    .option('--lift', 'lift the hold')
    .action((input: string | undefined, options: HoldOptions) =>
      input === undefined ? list(options) : placeOrLift(parseReference(input), options),
    );
}

function list(options: HoldOptions): Promise<void> {
  return withStore(options, {
    what: 'hold, list',
    async work({ custody, note }) {
      const holds = await listHolds(custody.database);
      note({ references: holds.map(({ reference }) => reference) });
      for (const { reference, placed_at, placed_by, reason } of holds)
        console.log(`${reference}  since ${placed_at}, by ${placed_by}: ${reason}`);
      console.error(`${holds.length} on hold`);
    },
  });
}

function placeOrLift(reference: string, options: HoldOptions): Promise<void> {
  return withStore(options, {
    what: options.lift === true ? 'hold, lift' : 'hold',
    about: { references: [reference] },
    async work(context) {
      const { database } = context.custody;
      const row = await requireRow(context, reference);
      if (options.lift === true) {
        await liftHold(database, reference);
        console.log(`${reference} is no longer on hold.`);
        return;
      }
      if (row.state !== 'stored') throw new Error(`The text of ${reference} is deleted: its state is ${row.state}.`);
      await placeHold(database, {
        reference,
        reason: context.why,
        placed_at: isoSeconds(context.now),
        placed_by: context.who,
      });
      console.log(`${reference} is on hold: ${context.why}`);
    },
  });
}

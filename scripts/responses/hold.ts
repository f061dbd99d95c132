import type { Command } from 'commander';
import { holdsIn, liftHold, placeHold } from '../../src/responses/custody/holds.ts';
import { isoSeconds } from '../../src/responses/iso-seconds.ts';
import { accessCommand, withAccess, type AccessOptions } from './access.ts';
import { referenceFrom, rowOf } from './opened-rows.ts';

interface HoldOptions extends AccessOptions {
  readonly lift?: true;
}

/** `hold`: keeps a response from being deleted. */
export function addHold(program: Command): void {
  accessCommand(program, 'hold')
    .summary('keeps a response from being deleted or changed')
    .description(
      'places a hold on a response, with the reason given as --why: as long as it is there, retain, erase, withdraw and correct leave the response as it is, and so does the site. Without a reference, lists the holds.',
    )
    .argument('[reference]', 'the reference on its receipt')
    .option('--lift', 'lift the hold')
    .action((typed: string | undefined, options: HoldOptions) =>
      typed === undefined ? list(options) : change(referenceFrom(typed), options),
    );
}

function list(options: HoldOptions): Promise<void> {
  return withAccess(options, {
    what: 'hold, list',
    async work({ custody, note }) {
      const holds = await holdsIn(custody.database);
      note({ references: holds.map(({ reference }) => reference) });
      for (const { reference, placed_at, placed_by, reason } of holds)
        console.log(`${reference}  since ${placed_at}, by ${placed_by}: ${reason}`);
      console.error(`${holds.length} on hold`);
    },
  });
}

function change(reference: string, options: HoldOptions): Promise<void> {
  return withAccess(options, {
    what: options.lift === true ? 'hold, lift' : 'hold',
    about: { references: [reference] },
    async work(access) {
      const { database } = access.custody;
      const row = await rowOf(access, reference);
      if (options.lift === true) {
        await liftHold(database, reference);
        console.log(`${reference} is not on hold any more.`);
        return;
      }
      if (row.state !== 'stored') throw new Error(`${reference} has no text any more: it is ${row.state}.`);
      await placeHold(database, {
        reference,
        reason: access.why,
        placed_at: isoSeconds(access.now),
        placed_by: access.who,
      });
      console.log(`${reference} is on hold: ${access.why}`);
    },
  });
}

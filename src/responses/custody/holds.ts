import type { Kysely } from 'kysely';
import type { Hold } from '../../handling/hold.ts';
import type { Tables } from '../database.ts';

/** Every hold, oldest first. */
export function holdsIn(database: Kysely<Tables>): Promise<readonly Hold[]> {
  return database.selectFrom('hold').selectAll().orderBy('placed_at').orderBy('reference').execute();
}

/** References of the responses that are on hold. */
export async function heldReferences(database: Kysely<Tables>): Promise<ReadonlySet<string>> {
  return new Set((await holdsIn(database)).map(({ reference }) => reference));
}

/** The hold on a response, where there is one. */
export function holdOn(database: Kysely<Tables>, reference: string): Promise<Hold | undefined> {
  return database.selectFrom('hold').selectAll().where('reference', '=', reference).executeTakeFirst();
}

/** Places a hold. @throws where there is one already */
export async function placeHold(database: Kysely<Tables>, hold: Hold): Promise<void> {
  const earlier = await holdOn(database, hold.reference);
  if (earlier !== undefined)
    throw new Error(`${hold.reference} is on hold already, since ${earlier.placed_at}: ${earlier.reason}`);
  await database.insertInto('hold').values(hold).execute();
}

/** Lifts a hold. @throws where there is none */
export async function liftHold(database: Kysely<Tables>, reference: string): Promise<void> {
  const { numDeletedRows } = await database.deleteFrom('hold').where('reference', '=', reference).executeTakeFirst();
  if (numDeletedRows === 0n) throw new Error(`${reference} is not on hold.`);
}

/** Ends a command that would delete or change the text of a response on hold. @throws where it is on hold */
export async function refuseOnHold(database: Kysely<Tables>, reference: string): Promise<void> {
  const hold = await holdOn(database, reference);
  if (hold !== undefined) {
    throw new Error(
      `${reference} is on hold since ${hold.placed_at}, placed by ${hold.placed_by}: ${hold.reason}\nNothing was changed. \`hold ${reference} --lift\` lifts the hold.`,
    );
  }
}

import type { Kysely } from 'kysely';
import type { Hold } from '../../consultation/handling/hold.ts';
import type { Tables } from '../database-tables.ts';

/** Every hold, oldest first. */
export function listHolds(database: Kysely<Tables>): Promise<readonly Hold[]> {
  return database.selectFrom('hold').selectAll().orderBy('placed_at').orderBy('reference').execute();
}

/** References of the responses that are on hold. */
export async function heldReferences(database: Kysely<Tables>): Promise<ReadonlySet<string>> {
  return new Set((await listHolds(database)).map(({ reference }) => reference));
}

/** The hold on a response, if any. */
export function findHold(database: Kysely<Tables>, reference: string): Promise<Hold | undefined> {
  return database.selectFrom('hold').selectAll().where('reference', '=', reference).executeTakeFirst();
}

/** Places a hold. @throws if there is one already */
export async function placeHold(database: Kysely<Tables>, hold: Hold): Promise<void> {
  const earlier = await findHold(database, hold.reference);
  if (earlier !== undefined)
    throw new Error(`${hold.reference} has been on hold since ${earlier.placed_at}: ${earlier.reason}`);
  await database.transaction().execute((transaction) => transaction.insertInto('hold').values(hold).execute());
}

/** Lifts a hold. @throws if there is none */
export async function liftHold(database: Kysely<Tables>, reference: string): Promise<void> {
  const { numDeletedRows } = await database
    .transaction()
    .execute((transaction) => transaction.deleteFrom('hold').where('reference', '=', reference).executeTakeFirst());
  if (numDeletedRows === 0n) throw new Error(`${reference} is not on hold.`);
}

/** @throws if the response is on hold, and its text must not be deleted or changed */
export async function assertNotOnHold(database: Kysely<Tables>, reference: string): Promise<void> {
  const hold = await findHold(database, reference);
  if (hold !== undefined) {
    throw new Error(
      `${reference} has been on hold since ${hold.placed_at}, placed by ${hold.placed_by}: ${hold.reason}\nNothing was changed. To lift the hold, run \`hold ${reference} --lift\`.`,
    );
  }
}

import type { Kysely, Transaction } from 'kysely';
import type { State } from '../handling/response-row.ts';
import type { Tables } from './database.ts';
import { dayBefore } from './iso-seconds.ts';
import type { Claim, Earlier, NewResponse, Outcome } from './store.ts';

/**
 * Stores one response inside a transaction.
 *
 * It is written first and taken back where that turns out wrong: the database's own unique constraints
 * then decide between requests that arrive together, in this process or another.
 */
export async function commitResponse(transaction: Transaction<Tables>, response: NewResponse): Promise<Outcome> {
  const { separate, ...row } = response;
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('response')
    .values({ ...row, state: 'stored', ended_at: null, identity_removed_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) {
    const earlier = await earlierResponse(transaction, row.nonce_hash);
    // Two nonces with one reference: 66 random bits make that impossible in practice, and it is not stored.
    if (earlier === undefined) throw new Error('The reference is already taken.');
    return { outcome: 'already', earlier };
  }
  if (row.replaces !== null) {
    const replaced = await endResponse(
      transaction,
      { consultation: row.consultation, reference: row.replaces },
      'replaced',
      row.received_at,
    );
    return replaced ? { outcome: 'stored' } : takeBack(transaction, row.reference, 'nothing to replace');
  }
  if (separate || !(await cameInBefore(transaction, row))) return { outcome: 'stored' };
  return takeBack(transaction, row.reference, 'identical');
}

/** What is stored of the response with this nonce. */
export function earlierResponse(database: Kysely<Tables>, nonceHash: string): Promise<Earlier | undefined> {
  return database
    .selectFrom('response')
    .select(['reference', 'received_at', 'late', 'state', 'replaces', 'receipt_digest'])
    .where('nonce_hash', '=', nonceHash)
    .executeTakeFirst();
}

/** Deletes the text of a response that is still there and on no hold, and says whether it was. */
export async function endResponse(
  database: Kysely<Tables>,
  claim: Omit<Claim, 'codeHash'> & Partial<Claim>,
  state: Exclude<State, 'stored'>,
  at: string,
): Promise<boolean> {
  const { consultation, reference, codeHash } = claim;
  const { numUpdatedRows } = await database
    .updateTable('response')
    .set({ state, ended_at: at, sealed: null, code_hash: '', flags: '', receipt_digest: null, digest: null })
    .where('consultation', '=', consultation)
    .where('reference', '=', reference)
    .where('state', '=', 'stored')
    .where('reference', 'not in', database.selectFrom('hold').select('hold.reference'))
    .$if(codeHash !== undefined, (query) => query.where('code_hash', '=', codeHash ?? ''))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Forgets which texts came in before an ISO time. */
export async function forgetDigests(database: Kysely<Tables>, before: string): Promise<void> {
  await database
    .updateTable('response')
    .set({ digest: null })
    .where('digest', 'is not', null)
    .where('received_at', '<', before)
    .execute();
}

async function takeBack<Kind extends 'identical' | 'nothing to replace'>(
  transaction: Transaction<Tables>,
  reference: string,
  outcome: Kind,
): Promise<{ readonly outcome: Kind }> {
  await transaction.deleteFrom('response').where('reference', '=', reference).execute();
  return { outcome };
}

async function cameInBefore(transaction: Transaction<Tables>, row: Omit<NewResponse, 'separate'>): Promise<boolean> {
  const same = await transaction
    .selectFrom('response')
    .select('reference')
    .where('digest', '=', row.digest)
    .where('reference', '!=', row.reference)
    .where('received_at', '>=', dayBefore(row.received_at))
    .limit(1)
    .executeTakeFirst();
  return same !== undefined;
}

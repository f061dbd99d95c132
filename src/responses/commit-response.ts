import type { Kysely, Transaction } from 'kysely';
import type { ResponseState } from '../consultation/handling/response-row.ts';
import type { Tables } from './database-tables.ts';
import { dayBefore } from './iso-seconds.ts';
import type { Claim, EarlierResponse, NewResponse, CommitResult } from './store.ts';

/**
 * Stores one response inside a transaction.
 *
 * It inserts first and undoes the insert if that was wrong, so that unique constraints of the database decide between
 * simultaneous requests, in this process or another.
 */
export async function commitResponse(transaction: Transaction<Tables>, response: NewResponse): Promise<CommitResult> {
  const { separate, ...row } = response;
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('response')
    .values({ ...row, state: 'stored', ended_at: null, identity_removed_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) {
    const earlier = await findEarlierResponse(transaction, row.nonce_hash);
    // Two nonces with the same reference: practically impossible with 66 random bits.
    if (earlier === undefined) throw new Error('The reference is already taken.');
    return { status: 'already', earlier };
  }
  if (row.replaces !== null) {
    const replaced = await endInside(
      transaction,
      { consultation: row.consultation, reference: row.replaces },
      'replaced',
      row.received_at,
    );
    return replaced ? { status: 'stored' } : undoInsert(transaction, row.reference, 'nothing to replace');
  }
  if (separate || !(await isDuplicate(transaction, row))) return { status: 'stored' };
  return undoInsert(transaction, row.reference, 'identical');
}

/** Finds the response with this nonce. */
export function findEarlierResponse(database: Kysely<Tables>, nonceHash: string): Promise<EarlierResponse | undefined> {
  return database
    .selectFrom('response')
    .select(['reference', 'received_at', 'late', 'state', 'replaces', 'receipt_digest'])
    .select(['notice', 'commitment', 'signature', 'receipt_key'])
    .where('nonce_hash', '=', nonceHash)
    .executeTakeFirst();
}

type ClaimToEnd = Omit<Claim, 'codeHash'> & Partial<Claim>;

type EndState = Exclude<ResponseState, 'stored'>;

/** Deletes the text of a stored response unless it is on hold; returns whether it did. */
export function endResponse(
  database: Kysely<Tables>,
  claim: ClaimToEnd,
  state: EndState,
  at: string,
): Promise<boolean> {
  return database.transaction().execute((transaction) => endInside(transaction, claim, state, at));
}

async function endInside(
  database: Transaction<Tables>,
  claim: ClaimToEnd,
  state: EndState,
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
  if (numUpdatedRows !== 1n) return false;
  // What was worked out from the text goes with it.
  for (const table of ['campaign_member', 'mention'] as const)
    await database.deleteFrom(table).where('reference', '=', reference).execute();
  return true;
}

/** Deletes the digests of responses received before an ISO time. */
export async function forgetDigests(database: Kysely<Tables>, before: string): Promise<void> {
  await database
    .updateTable('response')
    .set({ digest: null })
    .where('digest', 'is not', null)
    .where('received_at', '<', before)
    .execute();
}

async function undoInsert<Kind extends 'identical' | 'nothing to replace'>(
  transaction: Transaction<Tables>,
  reference: string,
  status: Kind,
): Promise<{ readonly status: Kind }> {
  await transaction.deleteFrom('response').where('reference', '=', reference).execute();
  return { status };
}

async function isDuplicate(transaction: Transaction<Tables>, row: Omit<NewResponse, 'separate'>): Promise<boolean> {
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

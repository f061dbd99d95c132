import type { Kysely } from 'kysely';
import type { ResponseRow } from '../../consultation/handling/response-row.ts';
import type { Tables } from '../database-tables.ts';

/** Columns that may change together with the sealed text. */
type Change = Partial<Pick<ResponseRow, 'flags' | 'identity_removed_at' | 'receipt_digest' | 'digest'>>;

/**
 * Replaces the sealed text that was read, and returns whether it did: if the response was withdrawn, replaced or changed
 * in the meantime, nothing happens.
 */
export async function reseal(
  database: Kysely<Tables>,
  { reference, sealed }: Pick<ResponseRow, 'reference' | 'sealed'>,
  next: Uint8Array,
  change: Change = {},
): Promise<boolean> {
  const { numUpdatedRows } = await database.transaction().execute((transaction) =>
    transaction
      .updateTable('response')
      .set({ ...change, sealed: next })
      .where('reference', '=', reference)
      .where('state', '=', 'stored')
      .where('sealed', '=', sealed)
      .executeTakeFirst(),
  );
  return numUpdatedRows === 1n;
}

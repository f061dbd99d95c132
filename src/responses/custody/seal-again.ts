import type { Kysely } from 'kysely';
import type { ResponseRow } from '../../handling/response-row.ts';
import type { Tables } from '../database.ts';

/** What may change together with the seal. */
type Change = Partial<Pick<ResponseRow, 'flags' | 'identity_removed_at' | 'receipt_digest' | 'digest'>>;

/**
 * Puts another seal in the place of the one that was read, and says whether it could:
 * where the response was withdrawn, replaced or changed meanwhile, nothing is done.
 */
export async function sealAgain(
  database: Kysely<Tables>,
  { reference, sealed }: Pick<ResponseRow, 'reference' | 'sealed'>,
  next: Uint8Array,
  change: Change = {},
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('response')
    .set({ ...change, sealed: next })
    .where('reference', '=', reference)
    .where('state', '=', 'stored')
    .where('sealed', '=', sealed)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from './database-tables.ts';
import { sealTo } from './seal.ts';
import { createUnsealer } from './unsealer.ts';

/**
 * Seals a test response to the public keys and opens it with each private key alone.
 *
 * @returns the public keys of those private keys
 * @throws if a private key does not open it
 */
export async function testKeys(
  publicKeys: readonly string[],
  privateKeys: readonly string[],
): Promise<readonly string[]> {
  const text = `A test response: ${randomBytes(16).toString('hex')}`;
  const sealed = await sealTo(publicKeys)(text);
  const opened: string[] = [];
  for (const key of privateKeys) {
    const opener = await createUnsealer([key]);
    const [publicKey = ''] = opener.publicKeys;
    if (!publicKeys.includes(publicKey)) {
      throw new Error(
        `RESPONSES_KEYS does not include ${publicKey}, the public key of a private key that you gave. Give a private key of a public key in RESPONSES_KEYS.`,
      );
    }
    if ((await opener.openText(sealed)) !== text)
      throw new Error('The decrypted test response differs from the original.');
    opened.push(publicKey);
  }
  return opened;
}

/** Records that the private keys of these public keys opened a test response. */
export async function recordKeyTests(
  database: Kysely<Tables>,
  publicKeys: readonly string[],
  at: string,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    for (const public_key of publicKeys) {
      await transaction
        .insertInto('key_test')
        .values({ public_key, tested_at: at })
        .onConflict((conflict) => conflict.column('public_key').doUpdateSet({ tested_at: at }))
        .execute();
    }
  });
}

/** The public keys whose private key has not opened a test response yet. */
export async function untestedKeys(
  database: Kysely<Tables>,
  publicKeys: readonly string[],
): Promise<readonly string[]> {
  const rows = await database
    .selectFrom('key_test')
    .select('public_key')
    .where('public_key', 'in', [...publicKeys])
    .execute();
  const tested = new Set(rows.map(({ public_key }) => public_key));
  return publicKeys.filter((key) => !tested.has(key));
}

import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../database.ts';
import { sealTo } from '../seal.ts';
import { openerWith } from './open-sealed.ts';

/**
 * Seals a test response to the public keys and opens it with each private key by itself.
 * Gives the public keys whose private key opened it.
 *
 * @throws where a private key does not open it
 */
export async function tryKeys(
  publicKeys: readonly string[],
  privateKeys: readonly string[],
): Promise<readonly string[]> {
  const text = `A test response: ${randomBytes(16).toString('hex')}`;
  const sealed = await sealTo(publicKeys)(text);
  const opened: string[] = [];
  for (const key of privateKeys) {
    const opener = await openerWith([key]);
    const [publicKey = ''] = opener.publicKeys;
    if (!publicKeys.includes(publicKey)) {
      throw new Error(
        `The private key of ${publicKey} was given, and responses are not sealed to that public key: RESPONSES_KEYS names the public keys that they are sealed to.`,
      );
    }
    if ((await opener.openText(sealed)) !== text) throw new Error('The test response came back altered.');
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
  for (const public_key of publicKeys) {
    await database
      .insertInto('key_test')
      .values({ public_key, tested_at: at })
      .onConflict((conflict) => conflict.column('public_key').doUpdateSet({ tested_at: at }))
      .execute();
  }
}

/** Those of the public keys whose private key never opened a test response. */
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

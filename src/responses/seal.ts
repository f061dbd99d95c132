import { Encrypter } from 'age-encryption';

/** Encrypts a text so that only the holders of the department's private keys can read it. */
export type Seal = (text: string) => Promise<Uint8Array>;

/** Minimum number of keys: if one is lost, another still opens everything. */
export const minKeys = 2;

/**
 * Seals to every recipient (`age1…`), each of whom can open it alone. This process cannot open it again.
 *
 * @throws an error that says what is wrong with the keys
 */
export function sealTo(recipients: readonly string[]): Seal {
  if (new Set(recipients).size < minKeys) {
    throw new Error(
      `Responses need at least ${minKeys} different public keys, stored separately; ${new Set(recipients).size} given.`,
    );
  }
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch {
      // Not printed, because it may be a private key by mistake.
      throw new Error('One of the public keys is not valid. Each must be complete and start with age1.');
    }
  }
  return (text) => encrypter.encrypt(text);
}

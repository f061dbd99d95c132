import { Encrypter } from 'age-encryption';

/** Encrypts a text so that only the holders of the department's private keys can read it. */
export type Seal = (text: string) => Promise<Uint8Array>;

/** Fewest keys that can open a response: with one lost, everything still opens with the other. */
export const fewestKeys = 2;

/**
 * Seals to every recipient (`age1…`), each of whom can open it alone. Nothing is kept that could open it again.
 *
 * @throws an error that says what is wrong with the keys.
 */
export function sealTo(recipients: readonly string[]): Seal {
  if (new Set(recipients).size < fewestKeys) {
    throw new Error(
      `Responses are sealed to at least ${fewestKeys} different public keys, held apart; there are ${new Set(recipients).size}.`,
    );
  }
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch {
      // What stands there may be a private key by mistake, so it is not printed.
      throw new Error('One of the public keys is not a key that starts with age1 and is complete.');
    }
  }
  return (text) => encrypter.encrypt(text);
}

import { Decrypter, identityToRecipient } from 'age-encryption';
import { responseSchema, type Response } from '../../consultation/response.ts';

/** Opens sealed responses. */
export interface Opener {
  /** @throws where none of the keys opens it, or where it is not a response of ours */
  readonly open: (sealed: Uint8Array) => Promise<Response>;
  /** The text as it was sealed. */
  readonly openText: (sealed: Uint8Array) => Promise<string>;
  /** The public keys that belong to the private keys. */
  readonly publicKeys: readonly string[];
}

/** An opener that has one or more private keys (`AGE-SECRET-KEY-1…`). @throws where one is not a key, without printing it */
export async function openerWith(privateKeys: readonly string[]): Promise<Opener> {
  const decrypter = new Decrypter();
  const publicKeys: string[] = [];
  for (const key of privateKeys) {
    try {
      publicKeys.push(await identityToRecipient(key));
      decrypter.addIdentity(key);
    } catch {
      throw new Error('That is not a private key: it has to start with AGE-SECRET-KEY-1 and be complete.');
    }
  }
  const openText = async (sealed: Uint8Array): Promise<string> => {
    try {
      return await decrypter.decrypt(sealed, 'text');
    } catch (error) {
      throw new Error(
        'This private key does not open a response that is stored: it was sealed to other keys, or it was altered.',
        { cause: error },
      );
    }
  };
  return {
    publicKeys,
    openText,
    open: async (sealed) => responseSchema.parse(JSON.parse(await openText(sealed))),
  };
}

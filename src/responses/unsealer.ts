import { Decrypter, identityToRecipient } from 'age-encryption';
import { responseSchema, type Response } from '../consultation/response.ts';

/** Opens sealed responses. */
export interface Unsealer {
  /** @throws if none of the keys opens it, or if it is not a response */
  readonly open: (sealed: Uint8Array) => Promise<Response>;
  /** The text as it was sealed. */
  readonly openText: (sealed: Uint8Array) => Promise<string>;
  /** The public keys that belong to the private keys. */
  readonly publicKeys: readonly string[];
}

/** Creates an unsealer with private keys (`AGE-SECRET-KEY-1…`). @throws if one is not a key, without printing it */
export async function createUnsealer(privateKeys: readonly string[]): Promise<Unsealer> {
  const decrypter = new Decrypter();
  const publicKeys: string[] = [];
  for (const key of privateKeys) {
    try {
      publicKeys.push(await identityToRecipient(key));
      decrypter.addIdentity(key);
    } catch {
      throw new Error('Not a private key. Give a complete key that starts with AGE-SECRET-KEY-1.');
    }
  }
  const openText = async (sealed: Uint8Array): Promise<string> => {
    try {
      return await decrypter.decrypt(sealed, 'text');
    } catch (error) {
      throw new Error(
        'A stored response cannot be opened with this private key: it was sealed to other keys, or altered.',
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

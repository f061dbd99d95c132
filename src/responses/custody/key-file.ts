import { readFileSync, writeFileSync } from 'node:fs';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { isoSeconds } from '../iso-seconds.ts';

/**
 * Creates a key pair, writes the private key to a file that only this user can read, in the format of `age-keygen`, and
 * returns the public key.
 *
 * @throws if the file exists: responses sealed to its key would be lost
 */
export async function createKeyFile(file: string, now: Date): Promise<string> {
  const privateKey = await generateX25519Identity();
  const publicKey = await identityToRecipient(privateKey);
  const lines = [`# created: ${isoSeconds(now)}`, `# public key: ${publicKey}`, privateKey, ''];
  try {
    writeFileSync(file, lines.join('\n'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new Error(`${file} exists. Private keys are never overwritten: choose another file.`, {
        cause: error,
      });
    throw error;
  }
  return publicKey;
}

/** The private keys in a file. @throws if there are none */
export function readKeyFile(file: string): readonly string[] {
  const keys = parsePrivateKeys(readFileSync(file, 'utf8'));
  if (keys.length === 0)
    throw new Error(`${file} contains no private key. A private key starts with AGE-SECRET-KEY-1.`);
  return keys;
}

/** The private keys in a text. */
export function parsePrivateKeys(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line.startsWith('AGE-SECRET-KEY-1'));
}

import { readFileSync, writeFileSync } from 'node:fs';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { isoSeconds } from '../iso-seconds.ts';

/**
 * Makes a pair of keys, writes the private one into a file that nobody else on the machine can read, in the form of
 * `age-keygen`, and gives the public one.
 *
 * @throws where the file is there already: what was sealed to its key would be lost
 */
export async function makeKeyFile(file: string, now: Date): Promise<string> {
  const privateKey = await generateX25519Identity();
  const publicKey = await identityToRecipient(privateKey);
  const lines = [`# created: ${isoSeconds(now)}`, `# public key: ${publicKey}`, privateKey, ''];
  try {
    writeFileSync(file, lines.join('\n'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new Error(`${file} is there already. A private key is never written over: name another file.`, {
        cause: error,
      });
    throw error;
  }
  return publicKey;
}

/** The private keys in a file: its lines that are neither empty nor begin with `#`. @throws where there is none */
export function readKeyFile(file: string): readonly string[] {
  const keys = privateKeysIn(readFileSync(file, 'utf8'));
  if (keys.length === 0) throw new Error(`${file} holds no private key: a line that starts with AGE-SECRET-KEY-1.`);
  return keys;
}

/** The private keys in a text. */
export function privateKeysIn(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line.startsWith('AGE-SECRET-KEY-1'));
}

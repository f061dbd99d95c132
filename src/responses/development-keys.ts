import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { z } from 'zod';

const developmentKeysSchema = z.object({
  secret: z.string(),
  /** Private keys in plain text, only for trying things out. */
  identities: z.array(z.string()),
  keys: z.array(z.string()),
});

export type DevelopmentKeys = z.infer<typeof developmentKeysSchema>;

/** A secret and two key pairs for development, created in the folder at the first call and reused from then on. */
export async function developmentKeys(folder: string): Promise<DevelopmentKeys> {
  const file = join(folder, 'development-keys.json');
  mkdirSync(folder, { recursive: true });
  const identities = [await generateX25519Identity(), await generateX25519Identity()];
  const generated: DevelopmentKeys = {
    secret: randomBytes(32).toString('base64'),
    identities,
    keys: await Promise.all(identities.map(identityToRecipient)),
  };
  try {
    // Never overwrites a file: responses sealed with its keys would be lost.
    writeFileSync(file, `${JSON.stringify(generated, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return developmentKeysSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

import { existsSync } from 'node:fs';
import type { KeyState } from '../../src/publishing/consultation-checks.ts';
import { openStore } from '../../src/responses/database-store.ts';
import { settingsFrom, type Environment } from '../../src/responses/settings.ts';

/**
 * What the store of responses says of the keys that this environment names; nothing where it names none.
 *
 * @throws an error that names every setting that is malformed.
 */
export async function keyState(environment: Environment): Promise<KeyState | undefined> {
  if ((environment.RESPONSES_KEYS ?? '') === '') return undefined;
  const { keys = [], place } = settingsFrom(environment);
  // A file that is not there holds no record of a test; looking must not make it.
  if ('file' in place && !existsSync(place.file)) return { count: keys.length, untested: keys };
  const store = openStore(place);
  try {
    return { count: keys.length, untested: await store.untestedKeys(keys).catch(() => undefined) };
  } finally {
    await store.close();
  }
}

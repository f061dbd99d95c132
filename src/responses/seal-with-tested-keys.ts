import { testKeys } from './key-tests.ts';
import { openStore } from './database-store.ts';
import { isoSeconds } from './iso-seconds.ts';
import { UnsafeServerError } from './postgres.ts';
import { sharedResource } from './shared-resource.ts';
import type { Seal } from './seal.ts';
import type { Definition } from './services.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store.ts';

/** Some keys have not opened a test response yet. */
export class UntestedKeysError extends Error {
  override readonly name = 'KeysNotTested';
  constructor(publicKeys: readonly string[]) {
    super(
      [
        'No consultation can open yet: each key must open a test response first, because a response that nobody can open is lost. Keys not yet tested:',
        ...publicKeys.map((key) => `- ${key}`),
        'The holder of each private key must run: npm run responses -- keys test',
      ].join('\n'),
    );
  }
}

interface SealOptions {
  readonly seal: Seal;
  readonly store: Store;
  /** The public keys that responses are sealed to. */
  readonly keys: readonly string[];
  /** Private development keys, which are tested at once. */
  readonly identities: readonly string[];
  /** The consultations whose responses are sealed, with their forms. */
  readonly definitions: readonly Definition[];
  readonly clock: () => Date;
}

/**
 * A seal that refuses to work until each key has opened a test response: the service has no private keys, so it relies on
 * the recorded key tests. Form snapshots and privacy notices are stored before the first response.
 */
export function sealWithTestedKeys({ seal, store, keys, identities, definitions, clock }: SealOptions): Seal {
  const keyCheck = sharedResource(
    async () => {
      if (identities.length > 0) {
        await store.recordKeyTests(await testKeys(keys, identities), isoSeconds(clock()));
      }
      const untested = await store.untestedKeys(keys);
      if (untested.length > 0) throw new UntestedKeysError(untested);
      await store.saveForms(definitions.map(({ form }) => form));
      await store.saveNotices(definitions.map(({ consultation }) => consultation));
    },
    () => Promise.resolve(),
  );
  return async (text) => {
    await keyCheck.get();
    return seal(text);
  };
}

/**
 * Stops the start of a service with untested keys, or with a database that would lose responses. An unavailable database
 * does not stop it, because each response checks again.
 *
 * @throws UntestedKeysError, or UnsafeServerError
 */
export async function assertKeysTested({ keys, database }: Settings): Promise<void> {
  if (keys === undefined) return;
  const store = openStore(database);
  try {
    const untested = await store.untestedKeys(keys).catch((error: unknown) => {
      if (error instanceof UnsafeServerError) throw error;
      return [];
    });
    if (untested.length > 0) throw new UntestedKeysError(untested);
  } finally {
    await store.close();
  }
}

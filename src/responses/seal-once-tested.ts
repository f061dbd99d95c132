import type { Form } from '../consultation/form.ts';
import { tryKeys } from './custody/key-tests.ts';
import { openStore } from './database-store.ts';
import { isoSeconds } from './iso-seconds.ts';
import { remembered } from './remembered.ts';
import type { Seal } from './seal.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store.ts';

/** A key never opened a test response. */
export class KeysNotTested extends Error {
  override readonly name = 'KeysNotTested';
  constructor(publicKeys: readonly string[]) {
    super(
      [
        'No consultation opens yet: a response that nobody can open is lost, so a test response has to be opened first with each key. Still to be tried:',
        ...publicKeys.map((key) => `- ${key}`),
        'Whoever holds its private key runs: npm run responses -- keys test',
      ].join('\n'),
    );
  }
}

interface Opening {
  readonly seal: Seal;
  readonly store: Store;
  /** The public keys that are sealed to. */
  readonly keys: readonly string[];
  /** Private keys that are at hand: those made for development, which are tried at once. */
  readonly identities: readonly string[];
  /** The forms whose responses are sealed. */
  readonly forms: readonly Form[];
  readonly clock: () => Date;
}

/**
 * The seal, closed until a test response was opened with each of the keys: the service itself cannot read, so it goes by
 * what the store says of tests. What the forms ask is kept before the first response to them is.
 */
export function sealOnceTested({ seal, store, keys, identities, forms, clock }: Opening): Seal {
  const opening = remembered(
    async () => {
      if (identities.length > 0) {
        await store.recordKeyTests(await tryKeys(keys, identities), isoSeconds(clock()));
      }
      const untested = await store.untestedKeys(keys);
      if (untested.length > 0) throw new KeysNotTested(untested);
      await store.keepForms(forms);
    },
    () => Promise.resolve(),
  );
  return async (text) => {
    await opening.get();
    return seal(text);
  };
}

/**
 * Ends the start of a service whose keys were never tried. A database that is away does not: every response asks again.
 *
 * @throws KeysNotTested
 */
export async function refuseUntestedKeys({ keys, place }: Settings): Promise<void> {
  if (keys === undefined) return;
  const store = openStore(place);
  try {
    const untested = await store.untestedKeys(keys).catch(() => []);
    if (untested.length > 0) throw new KeysNotTested(untested);
  } finally {
    await store.close();
  }
}

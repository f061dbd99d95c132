import { recordKeyTests, tryKeys, untestedKeys } from '../../src/responses/custody/key-tests.ts';
import { isoSeconds } from '../../src/responses/iso-seconds.ts';
import { KeysNotTested } from '../../src/responses/seal-once-tested.ts';
import { sealTo, type Seal } from '../../src/responses/seal.ts';
import type { Access } from './access.ts';

/** The seal of the department. Keys made for development are tried at once. @throws KeysNotTested */
export async function testedSeal({ custody: { database }, settings, now }: Access): Promise<Seal> {
  const { publicKeys, privateKeys } = settings;
  if (privateKeys.length > 0) {
    await recordKeyTests(database, await tryKeys(publicKeys, privateKeys), isoSeconds(now));
  }
  const untested = await untestedKeys(database, publicKeys);
  if (untested.length > 0) throw new KeysNotTested(untested);
  return sealTo(publicKeys);
}

import { recordKeyTests, testKeys, untestedKeys } from '../../../src/responses/key-tests.ts';
import { isoSeconds } from '../../../src/responses/iso-seconds.ts';
import { UntestedKeysError } from '../../../src/responses/seal-with-tested-keys.ts';
import { sealTo, type Seal } from '../../../src/responses/seal.ts';
import type { CommandContext } from './audited-command.ts';

/** Creates the seal of the department. Development keys are tested at once. @throws UntestedKeysError */
export async function createTestedSeal({ custody: { database }, settings, now }: CommandContext): Promise<Seal> {
  const { publicKeys, privateKeys } = settings;
  if (privateKeys.length > 0) {
    await recordKeyTests(database, await testKeys(publicKeys, privateKeys), isoSeconds(now));
  }
  const untested = await untestedKeys(database, publicKeys);
  if (untested.length > 0) throw new UntestedKeysError(untested);
  return sealTo(publicKeys);
}

import type { Command } from 'commander';
import { makeKeyFile } from '../../src/responses/custody/key-file.ts';
import { recordKeyTests, tryKeys, untestedKeys } from '../../src/responses/custody/key-tests.ts';
import { isoSeconds } from '../../src/responses/iso-seconds.ts';
import { accessCommand, withAccess, withoutStore, type AccessOptions } from './access.ts';
import { keyOption, privateKeysFrom, type KeyOptions } from './private-keys.ts';
import { addRotate } from './rotate.ts';

/** `keys new`, `keys test` and `keys rotate`. */
export function addKeys(program: Command): void {
  const keys = program
    .command('keys')
    .summary('makes, tries and replaces keys')
    .description('makes the keys that responses are sealed to, tries them, and replaces them');
  addNew(keys);
  addTest(keys);
  addRotate(keys);
}

function addNew(keys: Command): void {
  accessCommand(keys, 'new')
    .description(
      'makes a pair of keys: writes the private key into a file, for a safe place away from the server, and prints the public key. Make two at least, held apart: with one lost, the other opens everything.',
    )
    .argument('<file>', 'file for the private key; it must not be there yet')
    .action((file: string, options: AccessOptions) =>
      withoutStore(options, {
        what: 'keys new',
        about: { file },
        async work({ now, note }) {
          const publicKey = await makeKeyFile(file, now);
          note({ file, publicKey });
          console.log(publicKey);
          console.error(
            `The private key is in ${file}: keep it off the server. The line above is the public key: add it to RESPONSES_KEYS on the server, then run \`keys test --key ${file}\`.`,
          );
        },
      }),
    );
}

function addTest(keys: Command): void {
  accessCommand(keys, 'test')
    .description(
      'opens a sealed test response with each private key that is given, and records it. No consultation opens before this was done for every public key in RESPONSES_KEYS; each holder can do it on another day.',
    )
    .addOption(keyOption())
    .action((options: AccessOptions & KeyOptions) =>
      withAccess(options, {
        what: 'keys test',
        mayBeMade: true,
        async work({ custody: { database }, settings, now, note }) {
          const { publicKeys } = settings;
          const opened = await tryKeys(publicKeys, await privateKeysFrom(options, settings));
          await recordKeyTests(database, opened, isoSeconds(now));
          note({ publicKeys: [...opened] });
          for (const key of opened) console.log(`opened a test response: ${key}`);
          const untested = await untestedKeys(database, publicKeys);
          for (const key of untested) console.log(`still to be tried:      ${key}`);
          console.log(
            untested.length === 0
              ? `All ${publicKeys.length} keys were tried: consultations can open.`
              : 'No consultation opens until every key was tried.',
          );
        },
      }),
    );
}

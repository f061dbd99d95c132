import type { Command } from 'commander';
import { createKeyFile } from '../../../src/responses/custody/key-file.ts';
import { recordKeyTests, testKeys, untestedKeys } from '../../../src/responses/key-tests.ts';
import { isoSeconds } from '../../../src/responses/iso-seconds.ts';
import { auditedCommand, withStore, withoutStore, type AuditOptions } from './audited-command.ts';
import { keyOption, readPrivateKeys, type KeyOptions } from './private-keys.ts';
import { addRotate } from './rotate.ts';

/** `keys new`, `keys test` and `keys rotate`. */
export function addKeys(program: Command): void {
  const keys = program
    .command('keys')
    .summary('creates, tests and replaces keys')
    .description('Creates, tests and replaces the keys that responses are sealed to.');
  addNew(keys);
  addTest(keys);
  addRotate(keys);
}

function addNew(keys: Command): void {
  auditedCommand(keys, 'new')
    .description(
      'Creates a key pair: writes the private key to a file, which belongs in a safe place away from the server, and prints the public key. Create at least two and store them separately: if one is lost, the other still opens everything.',
    )
    .argument('<file>', 'file for the private key; it must not exist yet')
    .action((file: string, options: AuditOptions) =>
      withoutStore(options, {
        what: 'keys new',
        about: { file },
        async work({ now, note }) {
          const publicKey = await createKeyFile(file, now);
          note({ file, publicKey });
          console.log(publicKey);
          console.error(
            `The private key is in ${file}: do not keep it on the server. Add the public key above to RESPONSES_KEYS on the server, then run \`keys test --key ${file}\`.`,
          );
        },
      }),
    );
}

function addTest(keys: Command): void {
  auditedCommand(keys, 'test')
    .description(
      'Opens a sealed test response with each given private key, and records the result. No consultation can open until every key in RESPONSES_KEYS is tested; each holder can do this on a different day.',
    )
    .addOption(keyOption())
    .action((options: AuditOptions & KeyOptions) =>
      withStore(options, {
        what: 'keys test',
        create: true,
        async work({ custody: { database }, settings, now, note }) {
          const { publicKeys } = settings;
          const opened = await testKeys(publicKeys, await readPrivateKeys(options, settings));
          await recordKeyTests(database, opened, isoSeconds(now));
          note({ publicKeys: [...opened] });
          for (const key of opened) console.log(`opened a test response: ${key}`);
          const untested = await untestedKeys(database, publicKeys);
          for (const key of untested) console.log(`not tested yet:         ${key}`);
          console.log(
            untested.length === 0
              ? `Every key is tested (${publicKeys.length}): consultations can open.`
              : 'No consultation can open until every key is tested.',
          );
        },
      }),
    );
}

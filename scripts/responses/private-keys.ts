import { Option } from 'commander';
import { privateKeysIn, readKeyFile } from '../../src/responses/custody/key-file.ts';
import { openerWith, type Opener } from '../../src/responses/custody/open-sealed.ts';
import type { ToolSettings } from './tool-settings.ts';

/** Where a private key comes from. It is never an argument: those can be read by others and stay in histories. */
export interface KeyOptions {
  readonly key?: readonly string[];
}

/** The option that names files with private keys. */
export function keyOption(): Option {
  return new Option('--key <file...>', 'file with a private key of the department (asked for where it is left out)');
}

/** The private keys in the files, or those made for development, or the one that is typed. */
export async function privateKeysFrom({ key }: KeyOptions, settings: ToolSettings): Promise<readonly string[]> {
  if (key !== undefined) return key.flatMap(readKeyFile);
  if (settings.privateKeys.length > 0) {
    console.error('Development keys from the folder var are used. Take no real responses with them.');
    return settings.privateKeys;
  }
  if (!process.stdin.isTTY) {
    throw new Error('Opening responses needs a private key of the department. Pass it as --key <file>.');
  }
  // Only here, because it takes longer to load than most commands take.
  const { password } = await import('@inquirer/prompts');
  const typed = await password({ message: 'Private key of the department (AGE-SECRET-KEY-1…):', mask: true });
  const keys = privateKeysIn(typed);
  if (keys.length === 0) throw new Error('That is not a private key: it has to start with AGE-SECRET-KEY-1.');
  return keys;
}

/** An opener with the private keys that are at hand. */
export async function openerFrom(options: KeyOptions, settings: ToolSettings): Promise<Opener> {
  return openerWith(await privateKeysFrom(options, settings));
}

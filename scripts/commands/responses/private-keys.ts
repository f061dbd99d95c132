import { Option } from 'commander';
import { parsePrivateKeys, readKeyFile } from '../../../src/responses/custody/key-file.ts';
import { createUnsealer, type Unsealer } from '../../../src/responses/unsealer.ts';
import type { ToolSettings } from './tool-settings.ts';

/** The source of a private key. Never an argument, because others can see arguments and shells record them. */
export interface KeyOptions {
  readonly key?: readonly string[];
}

/** The option that names files with private keys. */
export function keyOption(): Option {
  return new Option('--key <file...>', 'file with a private key of the department (you are asked if you leave it out)');
}

/** The private keys from the files, or the development keys, or one entered at the prompt. */
export async function readPrivateKeys({ key }: KeyOptions, settings: ToolSettings): Promise<readonly string[]> {
  if (key !== undefined) return key.flatMap(readKeyFile);
  if (settings.privateKeys.length > 0) {
    console.error('Using development keys from the folder var. Do not use them for real responses.');
    return settings.privateKeys;
  }
  if (!process.stdin.isTTY) {
    throw new Error('Opening responses needs a private key of the department. Pass it as --key <file>.');
  }
  // Imported here because loading it takes longer than most commands.
  const { password } = await import('@inquirer/prompts');
  const input = await password({ message: 'Private key of the department (AGE-SECRET-KEY-1…):', mask: true });
  const keys = parsePrivateKeys(input);
  if (keys.length === 0) throw new Error('Not a private key. A private key starts with AGE-SECRET-KEY-1.');
  return keys;
}

/** Creates an unsealer with the available private keys. */
export async function unsealerFromOptions(options: KeyOptions, settings: ToolSettings): Promise<Unsealer> {
  return createUnsealer(await readPrivateKeys(options, settings));
}

import type { AstroIntegration } from 'astro';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { typesettingMemory } from '../memory-flags.ts';
import { areDownloadsBuilt, downloadsFolderVariable } from '../built-files.ts';

const command = fileURLToPath(new URL('../../../scripts/commands/downloads/main.ts', import.meta.url));

/**
 * Builds the downloads before the pages, which print their sizes, and in another process to keep the build's memory low.
 * `PUBLICATIONS=none` leaves them out.
 */
export function downloads(): AstroIntegration {
  return {
    name: 'downloads',
    hooks: {
      'astro:build:start': async () => {
        if (!areDownloadsBuilt()) return;
        const folder = mkdtempSync(join(tmpdir(), 'downloads-'));
        process.once('exit', () => {
          rmSync(folder, { recursive: true, force: true });
        });
        await run(['all', '--into', folder]);
        process.env[downloadsFolderVariable] = folder;
      },
      'astro:build:done': ({ dir }) => {
        const folder = process.env[downloadsFolderVariable];
        if (folder !== undefined) cpSync(folder, dir, { recursive: true });
      },
    },
  };
}

/** Packs the whole site with its downloads into one archive. Must come after everything that writes files for readers. */
export function offlinePack(): AstroIntegration {
  return {
    name: 'offline-pack',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        if (areDownloadsBuilt()) await run(['pack', '--from', fileURLToPath(dir)]);
      },
    },
  };
}

/** @throws if the command fails, after it printed why */
async function run(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [command, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...typesettingMemory },
  });
  await once(child, 'exit');
  if (child.exitCode !== 0) throw new Error('The downloads could not be built: see the lines above.');
}

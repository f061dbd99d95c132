import type { AstroIntegration } from 'astro';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { givesMemoryToThreads } from '../../scripts/sparing-memory.ts';
import { arePublicationsMade, madeFilesVariable } from '../site/publications/made-files.ts';

const command = fileURLToPath(new URL('../../scripts/publications.ts', import.meta.url));

/**
 * Makes the publications before the pages, which tell their sizes, and in a process of their own, whose memory is not that
 * of the build. `PUBLICATIONS=none` in the environment leaves them out.
 */
export function publications(): AstroIntegration {
  return {
    name: 'publications',
    hooks: {
      'astro:build:start': async () => {
        if (!arePublicationsMade()) return;
        const folder = mkdtempSync(join(tmpdir(), 'publications-'));
        process.once('exit', () => {
          rmSync(folder, { recursive: true, force: true });
        });
        await run(['all', '--into', folder]);
        process.env[madeFilesVariable] = folder;
      },
      'astro:build:done': ({ dir }) => {
        const folder = process.env[madeFilesVariable];
        if (folder !== undefined) cpSync(folder, dir, { recursive: true });
      },
    },
  };
}

/** Packs the whole site, its publications included, into one archive. Has to come after everything that writes files for readers. */
export function offlinePack(): AstroIntegration {
  return {
    name: 'offline-pack',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        if (arePublicationsMade()) await run(['pack', '--from', fileURLToPath(dir)]);
      },
    },
  };
}

/** @throws an error where they cannot all be made; what is wrong stands above it on the terminal. */
async function run(args: readonly string[]): Promise<void> {
  const made = spawn(process.execPath, [command, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...givesMemoryToThreads },
  });
  await once(made, 'exit');
  if (made.exitCode !== 0) throw new Error('The publications could not be made: the lines above say why.');
}

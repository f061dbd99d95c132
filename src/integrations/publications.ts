import type { AstroIntegration } from 'astro';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const command = fileURLToPath(new URL('../../scripts/publications.ts', import.meta.url));

/**
 * Makes the publications in a process of their own, whose memory is not that of the build.
 * `PUBLICATIONS=none` in the environment leaves them out.
 */
export function publications(): AstroIntegration {
  return afterBuild('publications', (folder) => ['all', '--into', folder]);
}

/** Packs the whole site, its publications included, into one archive. Has to come after everything that writes files for readers. */
export function offlinePack(): AstroIntegration {
  return afterBuild('offline-pack', (folder) => ['pack', '--from', folder]);
}

function afterBuild(name: string, args: (folder: string) => readonly string[]): AstroIntegration {
  return {
    name,
    hooks: {
      'astro:build:done': async ({ dir }) => {
        if (process.env['PUBLICATIONS'] !== 'none') await run(args(fileURLToPath(dir)));
      },
    },
  };
}

/** @throws an error where they cannot all be made; what is wrong stands above it on the terminal. */
async function run(args: readonly string[]): Promise<void> {
  const made = spawn(process.execPath, [command, ...args], { stdio: 'inherit' });
  await once(made, 'exit');
  if (made.exitCode !== 0) throw new Error('The publications could not be made: the lines above say why.');
}

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
  return {
    name: 'publications',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        if (process.env['PUBLICATIONS'] !== 'none') await makePublications(fileURLToPath(dir));
      },
    },
  };
}

/** @throws an error where they cannot all be made; what is wrong stands above it on the terminal. */
async function makePublications(folder: string): Promise<void> {
  const made = spawn(process.execPath, [command, 'all', '--into', folder], { stdio: 'inherit' });
  await once(made, 'exit');
  if (made.exitCode !== 0) throw new Error('The publications could not be made: the lines above say why.');
}

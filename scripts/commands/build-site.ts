import { projectRoot, runNode, type CommandResult, type SpawnOptions } from './run-node.ts';
import { unlessBuilt } from './unless-built.ts';
import { returnMemoryAtOnce, sparingHeap } from '../../src/web/memory-flags.ts';

/** The arguments for Node to run an Astro command in the project's folder. */
export function astroArguments(...command: readonly string[]): readonly string[] {
  return ['--env-file=scripts/astro.env', 'node_modules/astro/bin/astro.mjs', ...command];
}

/**
 * Builds the site into `dist`, unless that has already what would be built. `options` are for Astro's build, `nodeOptions`
 * for Node.
 */
export function buildSite(
  { env, cwd = projectRoot, ...spawnOptions }: SpawnOptions = {},
  options: readonly string[] = [],
  nodeOptions: readonly string[] = [],
): Promise<CommandResult> {
  const build = { cwd, env: { ...process.env, ...env }, options };
  return unlessBuilt(build, () =>
    runNode([...sparingHeap, ...nodeOptions, ...astroArguments('build', ...options)], {
      ...spawnOptions,
      cwd,
      env: { ...returnMemoryAtOnce, ...env },
    }),
  );
}

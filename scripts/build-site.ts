import { runNode, type CommandResult, type Surroundings } from './run-node.ts';

/** The arguments with which Node runs an Astro command in the project's folder. */
export function astroArguments(...command: readonly string[]): readonly string[] {
  return ['--env-file=scripts/astro.env', 'node_modules/astro/bin/astro.mjs', ...command];
}

/** Clears away short-lived objects early. The default lets them pile up to as much as the site itself takes. */
const smallYoungGeneration = '--max-semi-space-size=8';

/** Lets the bundler and the C library give memory back at once: both read their settings when the process starts. */
const givesMemoryBack = { MALLOC_ARENA_MAX: '1', MIMALLOC_PURGE_DELAY: '0' };

/** Builds the site into the folder `dist` of the project, or where `options` for Astro's build say. `nodeOptions` go to Node. */
export function buildSite(
  { env, ...surroundings }: Surroundings = {},
  options: readonly string[] = [],
  nodeOptions: readonly string[] = [],
): Promise<CommandResult> {
  return runNode([smallYoungGeneration, ...nodeOptions, ...astroArguments('build', ...options)], {
    ...surroundings,
    env: { ...givesMemoryBack, ...env },
  });
}

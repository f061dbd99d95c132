import { runNode, type CommandResult, type Surroundings } from './run-node.ts';
import { givesMemoryBack, smallYoungGeneration } from './sparing-memory.ts';

/** The arguments with which Node runs an Astro command in the project's folder. */
export function astroArguments(...command: readonly string[]): readonly string[] {
  return ['--env-file=scripts/astro.env', 'node_modules/astro/bin/astro.mjs', ...command];
}

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

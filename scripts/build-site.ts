import { runNode, type CommandResult, type Surroundings } from './run-node.ts';

/** The arguments with which Node runs an Astro command in the project's folder. */
export function astroArguments(...command: readonly string[]): readonly string[] {
  return ['--env-file=scripts/astro.env', 'node_modules/astro/bin/astro.mjs', ...command];
}

/** Builds the site into the folder `dist` of the project. */
export function buildSite(surroundings?: Surroundings): Promise<CommandResult> {
  return runNode(astroArguments('build'), surroundings);
}

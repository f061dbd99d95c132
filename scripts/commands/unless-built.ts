import { createHash, type Hash } from 'node:crypto';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildCache, cacheFolder } from '../../src/web/integrations/build-cache.ts';
import { addFiles, addSettings, addSoftware } from '../../src/web/integrations/hash-inputs.ts';
import type { CommandResult } from './run-node.ts';

/** What a build is made from, and where it writes. */
export interface BuildToRun {
  /** The folder of the software. */
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** The options for Astro's build. */
  readonly options: readonly string[];
}

/**
 * Runs a build, unless its folder has, byte for byte, what the last build from the same software, content and settings wrote
 * there. Where nothing is kept, it always runs.
 */
export async function unlessBuilt(build: BuildToRun, run: () => Promise<CommandResult>): Promise<CommandResult> {
  const folder = cacheFolder(build.env);
  if (folder === undefined) return run();
  const cache = buildCache(folder);
  const inputs = hashOfInputs(build);
  const written = inputs === undefined ? undefined : cache.get(inputs)?.toString('utf8');
  if (written !== undefined && written === hashOfOutput(build))
    return { succeeded: true, output: 'Nothing changed since the site was last built.', answer: '' };
  const result = await run();
  const output = hashOfOutput(build);
  // Somebody may have saved a file meanwhile.
  const isSame = inputs !== undefined && inputs === hashOfInputs(build);
  if (result.succeeded && isSame && output !== undefined) cache.put(inputs, Buffer.from(output));
  return result;
}

function hashOfInputs({ cwd, env, options }: BuildToRun): string | undefined {
  return hashOf((hash) => {
    hash.update(JSON.stringify(['build', cwd, options]));
    addSettings(hash, env);
    addSoftware(hash, cwd);
    addFiles(hash, resolve(cwd, env['CONTENT_DIR'] ?? 'content'));
  });
}

function hashOfOutput({ cwd, options }: BuildToRun): string | undefined {
  const { outDir = 'dist' } = parseArgs({
    args: [...options],
    strict: false,
    options: { outDir: { type: 'string' } },
  }).values;
  return hashOf((hash) => {
    addFiles(hash, resolve(cwd, String(outDir)));
  });
}

/** `undefined` where something is missing or cannot be read. */
function hashOf(add: (hash: Hash) => void): string | undefined {
  const hash = createHash('sha256');
  try {
    add(hash);
    return hash.digest('hex');
  } catch {
    return undefined;
  }
}

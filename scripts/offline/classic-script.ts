import { join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../run-node.ts';

/** A module of the browser's with all that it imports as one classic script: from a disk, browsers run no modules. */
export async function classicScript(module: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: join(projectRoot, module), formats: ['iife'], name: 'script' } },
  });
  const [first] = [built].flat();
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error(`${module} could not be made a classic script.`);
  return chunk.code;
}

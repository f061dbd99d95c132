import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuiltSite } from './site-handler.ts';
import type { Handler } from './static-files.ts';

/**
 * The built site in `dist`.
 *
 * @throws an error that says what to run if nothing has been built
 */
export async function builtSite(dist: string): Promise<BuiltSite> {
  const files = join(dist, 'client');
  if (!existsSync(join(files, 'index.html'))) {
    throw new Error(`There is no built site in ${dist}. Run \`npm run build\` first.`);
  }
  const entry = join(dist, 'server', 'entry.mjs');
  return existsSync(entry) ? { files, onDemand: await onDemandRoutes(entry) } : { files };
}

async function onDemandRoutes(entry: string): Promise<Handler> {
  const module: unknown = await import(pathToFileURL(entry).href);
  if (!hasHandler(module)) throw new Error(`${entry} has no handler. Build it in middleware mode.`);
  return module.handler;
}

function hasHandler(module: unknown): module is { readonly handler: Handler } {
  return typeof module === 'object' && module !== null && 'handler' in module && typeof module.handler === 'function';
}

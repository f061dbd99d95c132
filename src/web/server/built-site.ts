import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BuiltSite } from './site-handler.ts';
import type { Handler } from './static-files.ts';

/** The file of a build below a path that says which. It is beside the public files, for our own server alone. */
export const sitePathFile = 'site-path.txt';

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
  const path = pathOf(dist);
  const entry = join(dist, 'server', 'entry.mjs');
  return existsSync(entry) ? { path, files, onDemand: await onDemandRoutes(entry) } : { path, files };
}

/** The path that the site was built for: the content may have another address by now. */
function pathOf(dist: string): string {
  const file = join(dist, sitePathFile);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '/';
}

async function onDemandRoutes(entry: string): Promise<Handler> {
  const module: unknown = await import(pathToFileURL(entry).href);
  if (!hasHandler(module)) throw new Error(`${entry} has no handler. Build it in middleware mode.`);
  return module.handler;
}

function hasHandler(module: unknown): module is { readonly handler: Handler } {
  return typeof module === 'object' && module !== null && 'handler' in module && typeof module.handler === 'function';
}

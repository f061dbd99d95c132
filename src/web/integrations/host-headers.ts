import type { AstroIntegration } from 'astro';
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { areas, responseHeaders, type Headers } from '../server/response-headers.ts';
import { belowPath } from '../../model/site-address.ts';
import { sitePathFile } from '../server/built-site.ts';
import { sitePath } from '../site-path.ts';

/** How to write the headers for each host, by the name of its adapter. Our own server needs no file. */
const writers: Readonly<Record<string, (files: URL, root: URL) => Promise<void>>> = {
  '@astrojs/cloudflare': (files) => writeFile(new URL('_headers', files), cloudflareHeaders()),
  '@astrojs/netlify': (files) => writeFile(new URL('_headers', files), netlifyHeaders()),
  '@astrojs/vercel': (_files, root) => addVercelRoutes(new URL('.vercel/output/config.json', root)),
};

/** Writes the headers down for a host that serves the files itself. Must come after the adapter. */
export function hostHeaders(): AstroIntegration {
  let write: (files: URL) => Promise<void> | undefined;
  return {
    name: 'host-headers',
    hooks: {
      'astro:config:done': ({ config: { adapter, root } }) => {
        write = (files) => writers[adapter?.name ?? '']?.(files, root);
      },
      'astro:build:done': async ({ dir }) => {
        if (sitePath !== '/') await writeFile(new URL(`../${sitePathFile}`, dir), `${sitePath}\n`);
        await write(dir);
      },
    },
  };
}

/** A `_headers` file in which a later rule replaces the header of an earlier one. */
export function netlifyHeaders(path = sitePath): string {
  return areas.map(({ prefix, headers }) => rule(belowPath(path, prefix), lines(headers))).join('\n');
}

/** A `_headers` file in which a later rule adds to the header of an earlier one, unless it removes it first. */
export function cloudflareHeaders(path = sitePath): string {
  return areas
    .map(({ prefix, headers }) => {
      const removed = prefix === '/' ? [] : Object.keys(headers).map((name) => `! ${name}`);
      return rule(belowPath(path, prefix), [...removed, ...lines(headers)]);
    })
    .join('\n');
}

const vercelConfigSchema = z.looseObject({
  routes: z.array(z.looseObject({ headers: z.record(z.string(), z.string()).optional() })),
});

/**
 * The configuration that the adapter wrote, preceded by routes that only add headers. Exactly one of them matches each
 * address, because Vercel does not document which of two would win.
 *
 * @throws if the configuration has an unknown format
 */
export function withVercelHeaders(config: unknown, path = sitePath): z.infer<typeof vercelConfigSchema> {
  const { routes, ...rest } = vercelConfigSchema.parse(config);
  const parts = areas.map(({ prefix }) => prefix).filter((prefix) => prefix !== '/');
  const route = (src: string, prefix: string) => ({ src, headers: responseHeaders(prefix), continue: true });
  return {
    ...rest,
    routes: [
      route(`^${path}(?!${parts.map((prefix) => prefix.slice(1)).join('|')}).*$`, '/'),
      ...parts.map((prefix) => route(`^${belowPath(path, prefix)}.*$`, prefix)),
      // The adapter mistakes `/code/0.4/` for a file and redirects it to an address that does not exist.
      ...routes.filter(({ headers }) => headers?.['Location'] !== '/$1'),
    ],
  };
}

async function addVercelRoutes(file: URL): Promise<void> {
  const config: unknown = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify(withVercelHeaders(config), null, 2));
}

function rule(prefix: string, lines: readonly string[]): string {
  return [`${prefix}*`, ...lines.map((line) => `  ${line}`), ''].join('\n');
}

function lines(headers: Headers): readonly string[] {
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
}

import type { AstroIntegration } from 'astro';
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { areas, responseHeaders, type Headers } from '../server/response-headers.ts';

/** Where a host looks for the headers of files, by the name of its adapter. Our own server needs no list. */
const writers: Readonly<Record<string, (files: URL, root: URL) => Promise<void>>> = {
  '@astrojs/cloudflare': (files) => writeFile(new URL('_headers', files), cloudflareHeaders()),
  '@astrojs/netlify': (files) => writeFile(new URL('_headers', files), netlifyHeaders()),
  '@astrojs/vercel': (_files, root) => addVercelRoutes(new URL('.vercel/output/config.json', root)),
};

/** Tells the host, where it serves the files itself, with which headers. Has to come after the adapter. */
export function hostHeaders(): AstroIntegration {
  let write: (files: URL) => Promise<void> | undefined;
  return {
    name: 'host-headers',
    hooks: {
      'astro:config:done': ({ config: { adapter, root } }) => {
        write = (files) => writers[adapter?.name ?? '']?.(files, root);
      },
      'astro:build:done': ({ dir }) => write(dir),
    },
  };
}

/** A file `_headers`: a later rule replaces what an earlier one says about a header. */
export function netlifyHeaders(): string {
  return areas.map(({ prefix, headers }) => rule(prefix, lines(headers))).join('\n');
}

/** A file `_headers`: a later rule adds to what an earlier one says about a header, unless it takes that back first. */
export function cloudflareHeaders(): string {
  return areas
    .map(({ prefix, headers }) => {
      const takenBack = prefix === '/' ? [] : Object.keys(headers).map((name) => `! ${name}`);
      return rule(prefix, [...takenBack, ...lines(headers)]);
    })
    .join('\n');
}

const vercelConfigSchema = z.looseObject({
  routes: z.array(z.looseObject({ headers: z.record(z.string(), z.string()).optional() })),
});

/**
 * The configuration that the adapter wrote, with routes first that only add headers. Exactly one of them matches each
 * address: which of two would win is told nowhere.
 *
 * @throws an error where the configuration has another shape than today's.
 */
export function withVercelHeaders(config: unknown): z.infer<typeof vercelConfigSchema> {
  const { routes, ...rest } = vercelConfigSchema.parse(config);
  const parts = areas.map(({ prefix }) => prefix).filter((prefix) => prefix !== '/');
  const route = (src: string, prefix: string) => ({ src, headers: responseHeaders(prefix), continue: true });
  return {
    ...rest,
    routes: [
      route(`^/(?!${parts.map((prefix) => prefix.slice(1)).join('|')}).*$`, '/'),
      ...parts.map((prefix) => route(`^${prefix}.*$`, prefix)),
      // The adapter takes the dot of `/code/0.4/` for that of a file and leads away from the page's address.
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

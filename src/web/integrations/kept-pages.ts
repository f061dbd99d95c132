import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { Plugin } from 'vite';
import { z } from 'zod';
import { buildCache, cacheFolder, trimCache, type BuildCache } from './build-cache.ts';
import { assetsFolder, hashOfInputs } from './build-inputs.ts';

const headSchema = z.object({ status: z.number(), headers: z.array(z.tuple([z.string(), z.string()])) });

/**
 * Keeps each page and file that a build renders, and uses it again in later builds from the same content and software. Must
 * come last, because the cache is trimmed when everything else is done.
 */
export function keptPages(): AstroIntegration {
  let assets = '';
  return {
    name: 'kept-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [entryOfRenderer] } });
      },
      'astro:config:done': ({ config }) => {
        assets = assetsFolder(config);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((renderer) => keepRendered(renderer, buildCache(cacheFolder()), () => hashOfInputs(assets)));
      },
      'astro:build:done': () => {
        trimCache(cacheFolder());
      },
    },
  };
}

/** Astro bundles the entry that its own renderer starts from only if there is no other renderer, and ours is around its own. */
const entryOfRenderer: Plugin = {
  name: 'entry-of-renderer',
  configEnvironment: (name) =>
    name === 'prerender' ? { build: { rolldownOptions: { input: 'astro/entrypoints/prerender' } } } : undefined,
};

/**
 * Renders a path only if the cache has nothing for it.
 *
 * @param inputs the hash of all that the paths depend on, once the bundle is written
 */
export function keepRendered(renderer: AstroPrerenderer, cache: BuildCache, inputs: () => string): AstroPrerenderer {
  let hash = '';
  return {
    ...renderer,
    setup: async () => {
      await renderer.setup?.();
      hash = inputs();
    },
    render: async (request, options) => {
      const key = `page ${hash} ${request.url}`;
      const kept = cache.get(key);
      if (kept !== undefined) return unpacked(kept);
      const result = await renderer.render(request, options);
      const response = result instanceof Response ? result : result.response;
      if (response.status !== 200) return response;
      const bytes = packed(response, new Uint8Array(await response.arrayBuffer()));
      cache.put(key, bytes);
      return unpacked(bytes);
    },
  };
}

/** One line with the status and the headers, and then the body. */
function packed({ status, headers }: Response, body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${JSON.stringify({ status, headers: [...headers] })}\n`), body]);
}

function unpacked(bytes: Buffer): Response {
  const end = bytes.indexOf('\n');
  const { status, headers } = headSchema.parse(JSON.parse(bytes.toString('utf8', 0, end)));
  return new Response(new Uint8Array(bytes.subarray(end + 1)), { status, headers });
}

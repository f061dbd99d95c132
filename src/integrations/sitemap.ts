import type { AstroIntegration } from 'astro';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { sep } from 'node:path';
import { siteContent } from '../site/content.ts';
import { lastChanged } from '../site/last-changed.ts';
import { routes } from '../site/routes.ts';
import { sitemapXml, type SitemapEntry } from '../publications/data/sitemap.ts';

/**
 * Lists for search engines every page of the site that has an address of its own, as the page itself says: no page can
 * be forgotten. When a page changed is known from the content alone. Has to come after every integration that writes pages.
 */
export function sitemap(): AstroIntegration {
  return {
    name: 'sitemap',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const changed = lastChanged(siteContent());
        const entries = (await listedAddresses(dir)).map((address): SitemapEntry => {
          const date = changed.get(new URL(address).pathname);
          return { address, ...(date === undefined ? {} : { date }) };
        });
        await writeFile(new URL(routes.sitemap.slice(1), dir), sitemapXml(entries));
      },
    },
  };
}

/** The address that each built page gives as its own, in order. Pages without one are not to be found. */
async function listedAddresses(dir: URL): Promise<readonly string[]> {
  const files = await readdir(dir, { recursive: true });
  const pages = files.filter((file) => file.endsWith('.html')).toSorted();
  const addresses: string[] = [];
  for (const page of pages) {
    const html = await readFile(new URL(page.split(sep).map(encodeURIComponent).join('/'), dir), 'utf8');
    const address = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
    if (address !== undefined) addresses.push(address);
  }
  return addresses;
}

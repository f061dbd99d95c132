import type { AstroIntegration } from 'astro';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { sep } from 'node:path';
import { siteContent } from '../content.ts';
import { lastChanged } from './last-changed.ts';
import { routes } from '../routes.ts';
import { withinSite } from '../site-path.ts';
import { sitemapXml, type SitemapEntry } from '../../downloads/data/sitemap.ts';

/**
 * Lists every built page with a canonical address for search engines, so that none is forgotten. The dates come from the
 * content. Must come after every integration that writes pages.
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
        await writeFile(new URL(withinSite(routes.sitemap).slice(1), dir), sitemapXml(entries));
      },
    },
  };
}

/** The canonical address of each built page, in order. Pages without one are not listed. */
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

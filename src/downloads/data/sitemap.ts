import { x } from 'xastscript';
import type { PartialDate } from '../../model/partial-date.ts';
import { xmlText } from '../xml-text.ts';

/** A page for search engines. */
export interface SitemapEntry {
  /** Full address. */
  readonly address: string;
  /** When it last changed, as precisely as known; absent where unknown. */
  readonly date?: PartialDate;
}

/** The sitemap of pages (sitemaps.org), in the order given. */
export function sitemapXml(entries: readonly SitemapEntry[]): string {
  const urls = entries.map(({ address, date }) =>
    x('url', [x('loc', address), ...(date === undefined ? [] : [x('lastmod', date)])]),
  );
  const set = x('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, urls);
  const declaration = { type: 'instruction' as const, name: 'xml', value: 'version="1.0" encoding="utf-8"' };
  return `${xmlText({ type: 'root', children: [declaration, set] })}\n`;
}

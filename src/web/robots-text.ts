/** A Code as programs that read websites find it. */
export interface CodeAtAddress {
  /** The address of its home page, with its path. */
  readonly home: string;
  readonly demonstration: boolean;
}

/**
 * The `robots.txt` of the Codes at one address. Search engines may read everything, and find the sitemap of each Code. They
 * may read a demonstration's pages, each of which asks not to be listed, and none of its files, which cannot ask.
 */
export function robotsText(codes: readonly CodeAtAddress[]): string {
  const hidden = codes
    .filter(({ demonstration }) => demonstration)
    .flatMap((code) => ['data/', 'feeds/', 'publications/'].map((part) => new URL(part, code.home).pathname));
  const sitemaps = codes
    .filter(({ demonstration }) => !demonstration)
    .map(({ home }) => new URL('sitemap.xml', home).href);
  return [
    'User-agent: *',
    ...hidden.map((path) => `Disallow: ${path}`),
    ...(hidden.length === 0 ? ['Allow: /'] : []),
    ...(sitemaps.length === 0 ? [] : ['', ...sitemaps.map((address) => `Sitemap: ${address}`)]),
    '',
  ].join('\n');
}

import { elementsIn, wordsIn, type ParsedElement } from './parse-xml.ts';

/** A date with or without month and day (W3C Date and Time Formats). */
const date = /^\d{4}(?:-\d\d){0,2}$/;

/**
 * Faults of a sitemap: pages that are missing or do not exist.
 *
 * @param pages the canonical address of each page
 */
export function sitemapFaults(root: ParsedElement, pages: readonly string[]): readonly string[] {
  const values = (tagName: string) => elementsIn(root).flatMap((one) => (one.name === tagName ? [wordsIn(one)] : []));
  const listed = values('loc');
  return [
    ...(root.name === 'urlset' && root.namespace === 'http://www.sitemaps.org/schemas/sitemap/0.9'
      ? []
      : ['not a sitemap']),
    ...pages.filter((page) => !listed.includes(page)).map((page) => `leaves out ${page}`),
    ...listed.filter((page) => !pages.includes(page)).map((page) => `lists ${page}, which is not a page`),
    ...listed.filter((page, place) => listed.indexOf(page) !== place).map((page) => `lists ${page} twice`),
    ...values('lastmod')
      .filter((value) => !date.test(value))
      .map((value) => `${value} is not a date`),
  ];
}

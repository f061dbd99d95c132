import { elementsIn, wordsIn, type ParsedElement } from './xml-file.ts';

/** A date as exact as it is known (W3C Date and Time Formats). */
const date = /^\d{4}(?:-\d\d){0,2}$/;

/**
 * What is wrong with a sitemap: pages that it leaves out, or lists though they are none.
 *
 * @param pages the full address that each page gives as its own
 */
export function sitemapFaults(root: ParsedElement, pages: readonly string[]): readonly string[] {
  const values = (wanted: string) => elementsIn(root).flatMap((one) => (one.name === wanted ? [wordsIn(one)] : []));
  const listed = values('loc');
  return [
    ...(root.name === 'urlset' && root.namespace === 'http://www.sitemaps.org/schemas/sitemap/0.9'
      ? []
      : ['not a sitemap']),
    ...pages.filter((page) => !listed.includes(page)).map((page) => `leaves out ${page}`),
    ...listed.filter((page) => !pages.includes(page)).map((page) => `lists ${page}, which is no page`),
    ...listed.filter((page, place) => listed.indexOf(page) !== place).map((page) => `lists ${page} twice`),
    ...values('lastmod')
      .filter((value) => !date.test(value))
      .map((value) => `${value} is no date`),
  ];
}

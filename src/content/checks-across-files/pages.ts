import { menuEntries } from '../../model/registers/menu-entries.ts';
import { wholeFile, diagnostic, type Message, type Report } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { quote, quoteList } from '../diagnostics/quote.ts';
import type { ContentFiles } from '../readers/read-files.ts';
import { namesAt, valueAt } from '../yaml/value-at.ts';
import { isTakenBySoftware } from './site-addresses.ts';

/** Checks that each page has an address of its own, below a page that exists, and that `site.yaml` names one that exists. */
export function checkPages({ pages, site }: ContentFiles, report: Report): void {
  const slugs = pages.map(({ slug }) => slug);
  const unknown = (name: string) => {
    const near = nearest(name, slugs);
    return {
      unexpected: `Unknown page ${quote(name)}`,
      expected: 'expected the name of a file in `pages/`, without `.mdx`',
      todo: near === undefined ? 'Use one that exists, or remove the line.' : `Did you mean ${quote(near)}?`,
    };
  };
  for (const { path, address, at, page } of pages) {
    if (isTakenBySoftware(address))
      report(
        path,
        diagnostic('page-address', wholeFile, {
          unexpected: `Unexpected page at ${quote(address)}, where the software has pages of its own`,
          todo: 'Give the file another name.',
        }),
      );
    if (page?.under === undefined) continue;
    const above = pages.find(({ slug }) => slug === page.under);
    if (above === undefined) report(path, diagnostic('page-unknown', at(['under']), unknown(page.under)));
    else if (above.page?.under !== undefined || above.slug === page.slug)
      report(
        path,
        diagnostic('page-unknown', at(['under']), {
          unexpected: `Unexpected page ${quote(page.under)} above this one`,
          expected: 'expected one that has no `under` itself',
          todo: 'Name that page instead, or remove the line.',
        }),
      );
  }
  for (const { keys, name } of namesAt(site.raw?.value, 'menu.*')) {
    const known = [...menuEntries, ...slugs];
    if (!known.includes(name)) report(site.path, diagnostic('page-unknown', site.at(keys), unknownInMenu(name, known)));
  }
  const named = valueAt(site.raw?.value, ['invented', 'page']);
  if (typeof named === 'string' && !slugs.includes(named))
    report(site.path, diagnostic('page-unknown', site.at(['invented', 'page']), unknown(named)));
}

function unknownInMenu(name: string, known: readonly string[]): Message {
  const near = nearest(name, known);
  return {
    unexpected: `Unknown page ${quote(name)} in the menu`,
    expected: `expected one of ${quoteList(menuEntries)}, or the name of a file in \`pages/\`, without \`.mdx\``,
    todo: near === undefined ? 'Use one of these, or remove the line.' : `Did you mean ${quote(near)}?`,
  };
}

import type { APIRoute } from 'astro';
import { textIndex } from '../../search/text-index.ts';
import { writtenWords } from '../../search/written-words.ts';
import { siteContent } from '../../site/content.ts';
import { namedInContent } from '../../site/search/named-in-content.ts';
import { searchEntries } from '../../site/search/search-entries.ts';
import type { ClauseFinder } from '../../site/search/search-data.ts';

/** The index of the clauses of the latest revision, built in advance. */
export const GET: APIRoute = () => {
  const content = siteContent();
  const { clauses } = searchEntries(content);
  const named = namedInContent(content);
  const finder: ClauseFinder = {
    clauses: clauses.map(({ href, title }) => ({
      href,
      title,
      names: named.find((one) => one.href === href && one.earlier !== true)?.names ?? [],
    })),
    index: textIndex(clauses).toJSON(),
    words: writtenWords(clauses),
  };
  return new Response(JSON.stringify(finder), { headers: { 'Content-Type': 'application/json' } });
};

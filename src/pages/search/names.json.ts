import type { APIRoute } from 'astro';
import { clausesOf } from '../../code/code.ts';
import { synonymsOf } from '../../search/synonyms.ts';
import { siteContent } from '../../site/content.ts';
import { namedInContent } from '../../site/search/named-in-content.ts';
import type { SearchData } from '../../site/search/search-data.ts';

/** What the search page needs to find things by number, by name and by other names. */
export const GET: APIRoute = () => {
  const content = siteContent();
  const units = content.code.revisions.flatMap(clausesOf).map(({ unit }) => unit);
  const data: SearchData = {
    named: namedInContent(content),
    synonyms: synonymsOf(content.glossary),
    common: [...new Set(['clause', 'code', ...units, ...units.map((unit) => `${unit}s`)])],
  };
  return new Response(JSON.stringify(data), { headers: { 'Content-Type': 'application/json' } });
};

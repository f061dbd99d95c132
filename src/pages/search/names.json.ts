import type { APIRoute } from 'astro';
import { publishedRevisions } from '../../code/code.ts';
import { standingOf } from '../../code/standing-of.ts';
import { synonymsOf } from '../../search/synonyms.ts';
import { siteContent } from '../../site/content.ts';
import { commonWords } from '../../site/search/common-words.ts';
import { namedInContent } from '../../site/search/named-in-content.ts';
import type { SearchData } from '../../site/search/search-data.ts';

/** What the search page needs to find things by number, by name and by other names. */
export const GET: APIRoute = () => {
  const content = siteContent();
  const data: SearchData = {
    named: namedInContent(content),
    synonyms: synonymsOf(content.glossary),
    common: commonWords(content),
    standings: Object.fromEntries(
      publishedRevisions(content.code).map((revision) => [revision.label, standingOf(content.code, revision).word]),
    ),
  };
  return new Response(JSON.stringify(data), { headers: { 'Content-Type': 'application/json' } });
};

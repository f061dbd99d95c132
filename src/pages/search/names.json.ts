import type { APIRoute } from 'astro';
import { siteContent } from '../../web/content.ts';
import { firstSearchData, searchDataJson } from '../../web/search/search-entries.ts';

/** What the search page finds its first results in: names, numbers, and the words of everything that is current. */
export const GET: APIRoute = () =>
  new Response(searchDataJson(firstSearchData(siteContent())), { headers: { 'Content-Type': 'application/json' } });

import type { APIRoute } from 'astro';
import { siteContent } from '../../web/content.ts';
import { clauseSearchData, searchDataJson } from '../../web/search/search-entries.ts';

/** The clauses of the latest revision, for the clause finder. */
export const GET: APIRoute = () =>
  new Response(searchDataJson(clauseSearchData(siteContent())), { headers: { 'Content-Type': 'application/json' } });

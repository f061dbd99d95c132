import type { APIRoute } from 'astro';
import { textIndex } from '../../search/text-index.ts';
import { siteContent } from '../../site/content.ts';
import { clauseEntries } from '../../site/search/clause-entries.ts';
import type { ClauseFinder } from '../../site/search/search-data.ts';

/** The index of the clauses of the latest revision, built in advance. */
export const GET: APIRoute = () => {
  const { latest } = clauseEntries(siteContent());
  const finder: ClauseFinder = {
    clauses: latest.map(({ href, title, text, revisions, status = '' }) => ({
      href,
      title,
      about: `Revision ${revisions.at(-1) ?? ''}, ${status}. ${firstSentence(text)}`,
    })),
    index: textIndex(latest).toJSON(),
  };
  return new Response(JSON.stringify(finder), { headers: { 'Content-Type': 'application/json' } });
};

/** The plain-English note stands first. */
function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}

import type { APIRoute } from 'astro';
import { publishedRevisions } from '../../../model/code.ts';
import { citationFile, citationFormats, type CitationFormat } from '../../../downloads/citations/citation-files.ts';
import { revisionCitation } from '../../../downloads/citations/revision-citation.ts';
import { siteContent } from '../../../web/content.ts';
import { publishedOf } from '../../../web/downloads/fill-published-content.ts';
import { contentType } from '../../../web/server/content-type.ts';

/** The citation of a revision as a file for programs that keep lists of sources. */
export function getStaticPaths() {
  return publishedRevisions(siteContent().code).flatMap((revision) =>
    Object.keys(citationFormats).map((format) => ({ params: { revision: revision.label, format } })),
  );
}

export const GET: APIRoute = ({ params }) => {
  const { code } = siteContent();
  const revision = publishedRevisions(code).find(({ label }) => label === params['revision']);
  const format = params['format'];
  if (revision === undefined || !isFormat(format)) return new Response(null, { status: 404 });
  const text = citationFile(format, revisionCitation(publishedOf(siteContent()), revision));
  return new Response(text, { headers: { 'Content-Type': contentType(`.${format}`) ?? 'text/plain' } });
};

const isFormat = (format: string | undefined): format is CitationFormat =>
  format !== undefined && Object.hasOwn(citationFormats, format);

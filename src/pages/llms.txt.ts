import { llmsText } from '../downloads/data/text/llms-text.ts';
import { siteContent } from '../web/content.ts';
import { publishedOf } from '../web/downloads/fill-published-content.ts';

/** Says where programs that answer people's questions find the Code as text. */
export function GET(): Response {
  return new Response(llmsText(publishedOf(siteContent())), { headers: { 'Content-Type': 'text/plain' } });
}

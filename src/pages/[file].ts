import type { APIContext } from 'astro';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder, siteContent } from '../web/content.ts';

/** Pictures and PDFs of the body, which its pages and texts can link to. */
export function getStaticPaths() {
  return siteContent().files.map((file) => ({ params: { file } }));
}

export function GET({ params: { file = '' } }: APIContext): Response {
  return new Response(readFileSync(join(contentFolder(), 'files', file)));
}

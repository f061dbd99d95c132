import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { siteContent } from '../../../web/content.ts';
import { revisionPrintStyle } from '../../../web/print-style.ts';

export function getStaticPaths() {
  return siteContent().code.revisions.map((revision) => ({
    params: { revision: revision.label },
    props: { revision },
  }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(revisionPrintStyle(siteContent().settings, props.revision), { headers: { 'Content-Type': 'text/css' } });

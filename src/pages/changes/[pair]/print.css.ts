import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { siteContent } from '../../../web/content.ts';
import { comparisonPrintStyle } from '../../../web/print-style.ts';
import { builtPairs } from '../../../web/views/built-pairs.ts';

export function getStaticPaths() {
  return builtPairs(siteContent().code).map((pair) => ({
    params: { pair: `${pair.from.label}...${pair.to.label}` },
    props: { pair },
  }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { pair } }) =>
  new Response(comparisonPrintStyle(siteContent().settings, pair.from, pair.to), {
    headers: { 'Content-Type': 'text/css' },
  });

import { siteContent } from '../../site/content.ts';
import { hasEveryPair } from '../../site/views/built-pairs.ts';
import { versionsOf } from '../../site/versions.ts';

/** `versions.json`: what the compare page puts pairs together from, where not every pair has a page of its own. */
export function getStaticPaths() {
  return hasEveryPair(siteContent().code) ? [] : [{ params: { name: 'versions' } }];
}

export function GET(): Response {
  return new Response(JSON.stringify(versionsOf(siteContent())), { headers: { 'content-type': 'application/json' } });
}

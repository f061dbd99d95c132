import { siteContent } from '../../web/content.ts';
import { hasEveryPair } from '../../web/views/built-pairs.ts';
import { versionsOf } from '../../web/views/versions.ts';

/** `versions.json`: the data from which the compare page builds pairs without a page. */
export function getStaticPaths() {
  return hasEveryPair(siteContent().code) ? [] : [{ params: { name: 'versions' } }];
}

export function GET(): Response {
  return new Response(JSON.stringify(versionsOf(siteContent())), { headers: { 'content-type': 'application/json' } });
}

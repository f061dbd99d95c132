import { siteContent } from '../web/content.ts';
import { routes } from '../web/routes.ts';

/**
 * Lets search engines read everything, and points them to the sitemap. They may read a demonstration's pages, each of
 * which asks not to be listed, and none of its files, which cannot ask.
 */
export function GET(): Response {
  const { address, demonstration } = siteContent().settings;
  const lines = demonstration
    ? ['Disallow: /data/', 'Disallow: /feeds/', 'Disallow: /publications/']
    : ['Allow: /', '', `Sitemap: ${new URL(routes.sitemap, address).href}`];
  return new Response(`User-agent: *\n${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain' } });
}

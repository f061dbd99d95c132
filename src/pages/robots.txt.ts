import { siteContent } from '../site/content.ts';
import { routes } from '../site/routes.ts';

/** Lets search engines read everything, and tells them where the list of pages is. */
export function GET(): Response {
  const sitemap = new URL(routes.sitemap, siteContent().settings.address).href;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`, {
    headers: { 'Content-Type': 'text/plain' },
  });
}

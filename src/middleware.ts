import { defineMiddleware } from 'astro:middleware';
import { responseHeaders } from './web/server/response-headers.ts';
import { withinSite } from './web/site-path.ts';

/**
 * Gives on-demand pages the headers of the site, on whatever host they run. What is made for one request is for that reader
 * alone, and stays in no cache unless the page says otherwise.
 */
export const onRequest = defineMiddleware(async ({ isPrerendered, url }, next) => {
  const response = await next();
  // The pages of `npm run dev` have scripts and styles of their own, which the policy would refuse.
  if (isPrerendered || import.meta.env.DEV) return response;
  const caching = response.headers.get('Cache-Control') ?? 'no-store';
  const headers = { ...responseHeaders(withinSite(url.pathname)), 'Cache-Control': caching, 'X-Robots-Tag': 'noindex' };
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
});

import { defineMiddleware } from 'astro:middleware';
import { responseHeaders } from './server/response-headers.ts';

/** Gives on-demand pages the headers of the site, on whatever host they run. What is made for one request is for that reader alone. */
export const onRequest = defineMiddleware(async ({ isPrerendered, url }, next) => {
  const response = await next();
  // The pages of `npm run dev` have scripts and styles of their own, which the policy would refuse.
  if (isPrerendered || import.meta.env.DEV) return response;
  const headers = { ...responseHeaders(url.pathname), 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' };
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
});

import { icon } from '../design/icon.ts';

/** The icon of the site. */
export function GET(): Response {
  return new Response(icon, { headers: { 'Content-Type': 'image/svg+xml' } });
}

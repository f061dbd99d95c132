import { siteContent } from '../web/content.ts';
import { robotsText } from '../web/robots-text.ts';
import { routes } from '../web/routes.ts';

/** What search engines may read of the site. */
export function GET(): Response {
  const { address, demonstration } = siteContent().settings;
  return new Response(robotsText([{ home: new URL(routes.home, address).href, demonstration }]), {
    headers: { 'Content-Type': 'text/plain' },
  });
}

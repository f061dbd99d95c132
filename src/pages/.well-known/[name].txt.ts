import type { GetStaticPaths } from 'astro';
import { securityContact } from '../../downloads/data/security-contact.ts';
import { siteContent } from '../../web/content.ts';
import { routes } from '../../web/routes.ts';

const { settings } = siteContent();
const contact = securityContact(settings, new URL(routes.securityContact, settings.address).href);

export const getStaticPaths = (() =>
  contact === undefined ? [] : [{ params: { name: 'security' } }]) satisfies GetStaticPaths;

/** How to report a weakness of the site, if the body gives a contact for that. */
export function GET(): Response {
  return new Response(contact, { headers: { 'Content-Type': 'text/plain' } });
}

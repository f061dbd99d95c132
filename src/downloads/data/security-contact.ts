import type { SiteSettings } from '../../model/site-settings.ts';

/** `security.txt` (RFC 9116): how to report a weakness of the site. Undefined if the body gives no contact for that. */
export function securityContact({ security, language }: SiteSettings, address: string): string | undefined {
  if (security === undefined) return undefined;
  const lines = [
    ...security.contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${security.expires}T00:00:00Z`,
    `Preferred-Languages: ${language.split('-')[0] ?? language}`,
    `Canonical: ${address}`,
    ...(security.policy === undefined ? [] : [`Policy: ${security.policy}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** What to do about a contact that has expired or does so within thirty days; undefined where there is nothing to do. */
export function securityContactDue({ security }: SiteSettings, today: string): string | undefined {
  if (security === undefined) return undefined;
  const days = Math.ceil((Date.parse(security.expires) - Date.parse(today)) / (24 * 60 * 60 * 1000));
  if (days > 30) return undefined;
  const state = days <= 0 ? 'has expired' : `expires in ${days === 1 ? '1 day' : `${days} days`}`;
  return `The contact for weaknesses of the site ${state}. Check it, and set a later date for security.expires in site.yaml`;
}

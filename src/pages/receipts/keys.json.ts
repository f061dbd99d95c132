import { withPage } from 'virtual:registers';
import { noPage } from '../../web/register-pages.ts';
import { siteContent } from '../../web/content.ts';

/** The public keys that sign receipts, so that anyone can check receipts without this site. */
export function GET(): Response {
  if (!withPage.includes('receipts')) return noPage();
  return new Response(`${JSON.stringify(siteContent().receiptKeys, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json' },
  });
}

import type { SiteSettings } from '../../code/site-settings.ts';
import { missingContacts } from '../missing-contacts.ts';
import { call, type TypstCode } from './code.ts';

const names = { post: 'Post', telephone: 'Telephone', 'e-mail': 'Email', web: 'On the web' } as const;

/** The ways to reach the body that its settings give, and which are missing. */
export function contactLines(settings: SiteSettings): readonly TypstCode[] {
  const missing = missingContacts(settings);
  return [
    ...settings.contacts.map(({ way, value, about }) =>
      call('fact', {}, names[way], about === undefined ? value : `${value}. ${about}`),
    ),
    ...(missing === undefined ? [] : [call('paragraph', {}, missing)]),
  ];
}

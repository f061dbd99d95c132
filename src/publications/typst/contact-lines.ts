import type { SiteSettings } from '../../code/site-settings.ts';
import { missingContacts } from '../missing-contacts.ts';
import { call, content, type TypstCode } from './code.ts';

const names = { post: 'Post', telephone: 'Telephone', 'e-mail': 'Email', web: 'On the web' } as const;

/** The ways to reach the body that its settings give, those that are told already apart, and which are missing. */
export function contactLines(settings: SiteSettings, besides: ReadonlySet<string> = new Set()): readonly TypstCode[] {
  const told = [...besides].map((way) => ({ way }));
  const missing = missingContacts({ ...settings, contacts: [...settings.contacts, ...told] });
  return [
    ...settings.contacts
      .filter(({ way }) => !besides.has(way))
      .map(({ way, value, about }) =>
        call(
          'fact',
          {},
          names[way],
          content([way === 'web' ? call('address', {}, value) : value, about === undefined ? '' : `. ${about}`]),
        ),
      ),
    ...(missing === undefined ? [] : [call('paragraph', {}, missing)]),
  ];
}

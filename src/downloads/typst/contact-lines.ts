import { contactNames } from '../../model/contact.ts';
import type { SiteSettings } from '../../model/site-settings.ts';
import { missingContacts } from '../missing-contacts.ts';
import { call, content, type TypstCode } from './code.ts';

/** The ways to reach the body, except those already printed, and a note if contacts without the internet are missing. */
export function contactLines(settings: SiteSettings, printed: ReadonlySet<string> = new Set()): readonly TypstCode[] {
  const others = [...printed].map((way) => ({ way }));
  const missing = missingContacts({ ...settings, contacts: [...settings.contacts, ...others] });
  return [
    ...settings.contacts
      .filter(({ way }) => !printed.has(way))
      .map(({ way, value, about }) =>
        call(
          'fact',
          {},
          contactNames[way],
          content([way === 'web' ? call('address', {}, value) : value, about === undefined ? '' : `. ${about}`]),
        ),
      ),
    ...(missing === undefined ? [] : [call('paragraph', {}, missing)]),
  ];
}

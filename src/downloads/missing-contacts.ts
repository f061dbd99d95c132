import { bodyNameFirst } from '../model/body-name.ts';
import type { SiteSettings } from '../model/site-settings.ts';
import { locale, say } from '../words/say.ts';

const waysWithoutInternet = [
  ['telephone', say.files.missingContacts.telephone],
  ['post', say.files.missingContacts.post],
] as const;

/** The ways to reach the body without the internet. */
export function contactsWithoutInternet({ contacts }: Pick<SiteSettings, 'contacts'>): readonly string[] {
  return waysWithoutInternet.flatMap(([way]) => (contacts.some((contact) => contact.way === way) ? [way] : []));
}

/**
 * Says which contacts without the internet are missing from the settings; undefined where none is. Readers on paper
 * depend on them, so the copy does not stay silent about it.
 */
export function missingContacts({
  contacts,
  publisher,
}: Pick<SiteSettings, 'publisher'> & { readonly contacts: readonly { readonly way: string }[] }): string | undefined {
  const missing = waysWithoutInternet.filter(([way]) => !contacts.some((contact) => contact.way === way));
  if (missing.length === 0) return undefined;
  return say.files.missingContacts.hasNotGivenForThis({
    body: bodyNameFirst({ publisher }),
    missing: new Intl.ListFormat(locale, { type: 'disjunction' }).format(missing.map(([, name]) => name)),
  });
}

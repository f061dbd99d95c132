import type { SiteSettings } from '../code/site-settings.ts';

const waysWithoutInternet = [
  ['telephone', 'telephone number'],
  ['post', 'postal address'],
] as const;

/** The ways that need no internet in which the body can be reached. */
export function contactsWithoutInternet({ contacts }: Pick<SiteSettings, 'contacts'>): readonly string[] {
  return waysWithoutInternet.flatMap(([way]) => (contacts.some((contact) => contact.way === way) ? [way] : []));
}

/**
 * Says which of the two ways that need no internet the settings do not give; nothing where both are there. Whoever reads
 * paper needs one of them, so that a missing one is told and not passed over.
 */
export function missingContacts({
  contacts,
  publisher,
}: Pick<SiteSettings, 'publisher'> & { readonly contacts: readonly { readonly way: string }[] }): string | undefined {
  const missing = waysWithoutInternet.filter(([way]) => !contacts.some((contact) => contact.way === way));
  if (missing.length === 0) return undefined;
  return `The ${publisher.name} has given no ${missing.map(([, words]) => words).join(' and no ')} for this site.`;
}

import type { SiteSettings } from '../model/site-settings.ts';
import type { Consultation } from './consultation.ts';

/** Settings that say how to reach the body. */
type Contacts = Pick<SiteSettings, 'contacts'>;

/**
 * The postal address or telephone number to print alone, as on an envelope: that of the consultation or, where it gives
 * none, that of the site.
 */
export function printedContact(
  way: 'post' | 'telephone',
  { contacts }: Contacts,
  consultation?: Pick<Consultation, 'otherWays'>,
): string | undefined {
  const own = consultation?.otherWays.find((one) => one.way === way && one.value !== undefined)?.value;
  return own ?? contacts.find((one) => one.way === way)?.value;
}

/** An address in the lines of an envelope. One that is written in a single line is divided at its commas. */
export function addressLines(address: string): readonly string[] {
  const lines = address.trim().split('\n');
  const divided = lines.length > 1 ? lines : address.split(',');
  return divided.map((line) => line.trim()).filter((line) => line !== '');
}

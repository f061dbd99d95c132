import { shortLicence, type SiteSettings } from '../model/site-settings.ts';
import { say } from '../words/say.ts';
import type { Consultation } from './consultation.ts';

/**
 * A consultation that says how responses are published. Where its file does not, they are under the licence of the site, as
 * long as the record of the consultation.
 */
export function withPublication(consultation: Consultation, settings: Pick<SiteSettings, 'licence'>): Consultation {
  const usual = {
    licence: say.form.privacyRows.siteLicence({ name: settings.licence.name, short: shortLicence(settings) }),
    period: say.form.privacyRows.itStaysPublishedForAs,
  };
  const { publication = usual } = consultation.privacy;
  return { ...consultation, privacy: { ...consultation.privacy, publication } };
}

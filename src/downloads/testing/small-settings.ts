import type { SiteSettings } from '../../model/site-settings.ts';

/** Settings of a site for tests of single clauses. */
export const smallSettings: SiteSettings = {
  name: 'Site',
  code: 'Code',
  shortCode: 'Code',
  publisher: { name: 'Body', site: 'https://body.example/' },
  address: 'https://code.example',
  language: 'en-GB',
  demonstration: false,
  invented: {},
  licence: { name: 'licence', address: 'https://licence.example/', spdx: 'CC-BY-4.0' },
  places: ['England', 'Wales', 'Scotland', 'Northern Ireland'],
  quotations: false,
  contacts: [],
  formats: [],
};

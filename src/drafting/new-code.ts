import type { SiteSettings } from '../model/site-settings.ts';
import { newPages } from './new-pages.ts';
import { placeholder } from './placeholder.ts';
import { workshopTemplate } from './templates.ts';

/** What a body says about itself and its Code before it starts to write. */
export interface NewCode {
  readonly name: string;
  readonly shortName: string;
  readonly publisher: SiteSettings['publisher'];
  readonly address: string;
  readonly contacts: SiteSettings['contacts'];
  readonly licence: SiteSettings['licence'];
  /** Whether people are asked at workshops, and what they asked for is answered one by one. */
  readonly workshops: boolean;
  /** Whether people can respond to consultations on the site. */
  readonly consultations: boolean;
  /** The day on which the body starts. */
  readonly date: string;
}

/** A file of a content folder: a value to be written as YAML, or a text. */
export interface NewFile {
  readonly path: string;
  readonly content: unknown;
}

/** The licences that a body can choose by name. Any other one can be written into `site.yaml`. */
export const licences: readonly SiteSettings['licence'][] = [
  {
    name: 'Open Government Licence v3.0',
    address: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    spdx: 'OGL-UK-3.0',
  },
  {
    name: 'Creative Commons Attribution 4.0 licence',
    address: 'https://creativecommons.org/licenses/by/4.0/',
    spdx: 'CC-BY-4.0',
  },
];

/** The name of a licence in the sentence “under the …”, as one of those that can be chosen. */
export const licenceOf = (spdx: string): SiteSettings['licence'] | undefined =>
  licences.find((licence) => licence.spdx.toLowerCase() === spdx.toLowerCase());

/**
 * Everything that a content folder needs in addition to the Code. All of it is final: what only the body can write is in the
 * working draft or in a draft register, so that it holds up no deployment.
 */
export function newCode(code: NewCode): readonly NewFile[] {
  const { name, shortName, publisher, address, contacts, licence } = code;
  return [
    {
      path: 'site.yaml',
      content: {
        name,
        code: name,
        shortCode: shortName,
        publisher,
        address,
        language: 'en-GB',
        demonstration: false,
        licence,
        ...(contacts.length === 0 ? {} : { contacts }),
      },
    },
    { path: 'code/standing.yaml', content: { events: [] } },
    ...newPages(code).map(({ path, text }) => ({ path, content: text })),
    ...(code.workshops ? firstWorkshop(code.date) : []),
  ];
}

/** The draft of a workshop's register, which nobody outside sees. */
function firstWorkshop(date: string): readonly NewFile[] {
  const id = 'first-workshop';
  const files = workshopTemplate({ id, shortName: 'Workshop 1', title: 'First workshop', date });
  return [
    { path: 'themes.yaml', content: [] },
    ...Array.from(files, ([name, content]) => ({ path: `workshops/${id}/${name}.yaml`, content })),
  ];
}

/** The text of a Code that nobody has written yet: one part with one clause, which says what to write. */
export function firstClause(code: Pick<NewCode, 'shortName'>): { readonly title: string; readonly text: string } {
  return {
    title: 'What this Code is for',
    text: `${placeholder}: who the ${code.shortName} is for and what it is about, in a few plain sentences.`,
  };
}

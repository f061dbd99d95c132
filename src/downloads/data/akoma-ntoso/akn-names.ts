import { slug } from 'github-slugger';
import type { Code, Revision } from '../../../model/code.ts';
import type { SiteSettings } from '../../../model/site-settings.ts';
import { threeLetterLanguage } from '../../../model/three-letter-language.ts';

/** The type of the document in names and in the root element. */
export const documentType = 'codeOfPractice';

/** What the Code, its revisions and their files are called by the OASIS naming convention for Akoma Ntoso. */
export interface AknNames {
  /** Such as `gb`. */
  readonly country: string;
  /** Of the body that publishes the Code, such as `home-office`. */
  readonly body: string;
  /** Of the Code, such as `allotments-code`. */
  readonly name: string;
  /** Of three letters, such as `eng`. */
  readonly language: string;
  /** The Code as a work: `/akn/gb/doc/codeOfPractice/example-council/2026-03-01/allotments-code`. */
  readonly work: string;
  /** A revision of it: `…/eng@0.4`. */
  readonly expression: (label: string) => string;
}

/**
 * The names of a Code. What `site.yaml` does not set follows from its language, publisher and short name, and from the
 * date of the first revision.
 */
export function aknNames({ code, settings }: { readonly code: Code; readonly settings: SiteSettings }): AknNames {
  const { akomaNtoso = {}, language, publisher, shortCode } = settings;
  const country = akomaNtoso.country ?? (new Intl.Locale(language).region ?? 'GB').toLowerCase();
  const body = akomaNtoso.body ?? nameFrom(publisher.name, 'body');
  const name = akomaNtoso.name ?? nameFrom(shortCode, 'code');
  const letters = threeLetterLanguage(language);
  const date = akomaNtoso.date ?? dateOfWork(code.revisions[0]);
  const work = ['/akn', country, 'doc', documentType, body, date, name].filter((part) => part !== '').join('/');
  return { country, body, name, language: letters, work, expression: (label) => `${work}/${letters}@${label}` };
}

/** The `eId` of an entry of the glossary. */
export function conceptId(term: string): string {
  return `term_${term}`;
}

/** A name has a day or a year, and no month. */
function dateOfWork(first: Revision | undefined): string {
  const date = first?.record.date ?? '';
  return date.length === 10 ? date : date.slice(0, 4);
}

function nameFrom(words: string, otherwise: string): string {
  return slug(words).replaceAll(/-{2,}/g, '-').replaceAll(/^-|-$/g, '') || otherwise;
}

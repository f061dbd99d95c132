import type { SiteSettings } from './site-settings.ts';
import { locale, say } from '../words/say.ts';

type Named = Pick<SiteSettings, 'publisher'>;

/** The body within a sentence: `the Arts Council`, or as it says itself, such as `Exbridge Town Council`. */
export function bodyName({ publisher: { name, inText } }: Named): string {
  return inText ?? say.model.bodyName.inText({ name });
}

/** The body at the start of a sentence. */
export function bodyNameFirst(settings: Named): string {
  return firstInSentence(bodyName(settings));
}

/** A name or word at the start of a sentence. */
export function firstInSentence(name: string): string {
  return `${name.charAt(0).toLocaleUpperCase(locale)}${name.slice(1)}`;
}

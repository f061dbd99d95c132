import { english } from './en/english.ts';
import type { Catalogue } from './message.ts';

/** A language that the software speaks. */
export interface Language {
  /** The locale whose plurals, lists, numbers and dates go with the words. */
  readonly locale: string;
  readonly words: Catalogue<typeof english>;
}

/** Every language that the software speaks, by the first part of its tag: `en` for `en-GB`. */
export const languages: Readonly<Record<string, Language>> = {
  en: { locale: 'en-GB', words: english },
};

/** The name of the catalogue for a language such as `en-GB`, if there is one. */
export function catalogueFor(language: string): string | undefined {
  const [name = ''] = language.toLowerCase().split('-');
  return Object.hasOwn(languages, name) ? name : undefined;
}

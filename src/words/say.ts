import { catalogueFor, languages, type Language } from './catalogues.ts';
import { english } from './en/english.ts';
import { siteLanguage } from './language.ts';
import type { Words } from './message.ts';
import { speak } from './speak.ts';

const fallback: Language = { locale: 'en-GB', words: english };

/** The language of the site. Content in a language without a catalogue is refused, so that the fallback never shows. */
const language = languages[catalogueFor(siteLanguage) ?? ''] ?? fallback;

/** The locale whose plurals, lists, numbers and dates go with the words. */
export const { locale } = language;

/** Everything that the software says, in the language of the site. */
// A catalogue has the keys of the English one, whose messages say what is put into them.
// oxlint-disable-next-line typescript/consistent-type-assertions
export const say = speak(language.words, locale) as unknown as Words<typeof english>;

import { catalogueFor, languages, type Language } from './catalogues.ts';
import { english } from './en/english.ts';
import { siteLanguage } from './language.ts';
import type { Words } from './message.ts';
import { missingKeys } from './missing-keys.ts';
import { speak } from './speak.ts';

const fallback: Language = { locale: 'en-GB', words: english };

/** The language of the site. Content in a language without a catalogue is refused, so that the fallback never shows. */
const language = languages[catalogueFor(siteLanguage) ?? ''] ?? fallback;

const missing = missingKeys(english, language.words);
if (missing.length > 0)
  throw new Error(
    `The words for the language \`${siteLanguage}\` lack ${missing.length} of the English ones. Add to its folder in src/words: ${missing.join(', ')}.`,
  );

/** The locale whose plurals, lists, numbers and dates go with the words. */
export const { locale } = language;

/** Everything that the software says, in the language of the site. */
// A catalogue has the keys of the English one, whose messages say what is put into them.
// oxlint-disable-next-line typescript/consistent-type-assertions
export const say = speak(language.words, locale) as unknown as Words<typeof english>;

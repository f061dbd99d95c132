import { countCharacters } from './count-characters.ts';
import { openFold } from './open-fold.ts';
import { warnOfUnsentText } from './warn-of-unsent-text.ts';

// Nothing here is needed to respond, and nothing is kept in the browser.
for (const area of document.querySelectorAll<HTMLTextAreaElement>('.response-form textarea[data-limit]')) {
  countCharacters(area);
}
for (const form of document.querySelectorAll<HTMLFormElement>('.response-form')) warnOfUnsentText(form);
openFold();
addEventListener('hashchange', openFold);

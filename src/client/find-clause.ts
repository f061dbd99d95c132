import { onceFor } from '../code/once-for.ts';
import { askedWords } from '../search/asked-words.ts';
import { findByName } from '../search/named.ts';
import { wordingsOf } from '../search/read-word.ts';
import { loadTextIndex, readWords, searchTexts } from '../search/search-texts.ts';
import { wordsLikeAmong } from '../search/words-like.ts';
import type { ClauseFinder } from '../site/search/search-data.ts';
import { clauseFinder } from '../site/search/search-files.ts';
import { fetchOnce } from './fetch-once.ts';

// Finds a clause of the latest revision while somebody types. The index is fetched when the field is first entered.
const box = document.querySelector<HTMLElement>('[data-clause-finder]');
const field = box?.querySelector('input');
const status = box?.querySelector<HTMLElement>('[data-found-status]');
const list = box?.querySelector<HTMLOListElement>('[data-found]');
const fetchFinder = fetchOnce<ClauseFinder>(clauseFinder);
/** What is made of the files for every search: it takes longer than the searches themselves. */
const searchable = onceFor(({ index, words }: ClauseFinder) => ({
  index: loadTextIndex(index),
  wordsLike: wordsLikeAmong(words),
}));
/** Clauses that are shown at most. */
const most = 6;

if (box && field && status && list) {
  const find = async (): Promise<void> => {
    const finder = await fetchFinder();
    const { clauses } = finder;
    const { index, wordsLike } = searchable(finder);
    const byNumber = findByName(clauses, field.value);
    const read = readWords(askedWords(field.value), index, wordsLike, () => byNumber.length > 0);
    const wordings = wordingsOf(read, []);
    const byWords = wordings
      .flatMap((wording) => searchTexts(index, wording.split(' ')))
      .flatMap((place) => clauses[place] ?? []);
    const found = [...new Map([...byNumber, ...byWords].map((one) => [one.href, one])).values()].slice(0, most);
    list.replaceChildren(...found.map(({ href, title }) => item(href, title)));
    list.hidden = found.length === 0;
    const count = found.length === 1 ? '1 clause' : `${found.length} clauses`;
    status.textContent =
      field.value.trim() === '' ? '' : found.length === 0 ? 'No clause was found.' : `${count} found.`;
  };
  const findNow = (): void => {
    find().catch((error: unknown) => {
      console.error(error);
      status.textContent = 'The clauses could not be searched. Use the contents below.';
    });
  };
  field.addEventListener('focus', () => void fetchFinder().catch(() => undefined));
  field.addEventListener('input', findNow);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') list.querySelector('a')?.click();
    if (event.key === 'ArrowDown') list.querySelector('a')?.focus();
    if (event.key !== 'Escape') return;
    field.value = '';
    findNow();
  });
  box.hidden = false;
}

function item(href: string, title: string): HTMLLIElement {
  const entry = document.createElement('li');
  entry.append(Object.assign(document.createElement('a'), { href, textContent: title }));
  return entry;
}

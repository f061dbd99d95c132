import { askedWords } from '../search/asked-words.ts';
import { findByName } from '../search/named.ts';
import { wordingsOf, type ReadWord } from '../search/read-word.ts';
import { loadTextIndex, readWords, searchTexts } from '../search/search-texts.ts';
import { isInName } from '../search/synonyms.ts';
import { findByTitle, isSameWord } from '../search/titled.ts';
import { wordsLikeAmong } from '../search/words-like.ts';
import type { OfflineSearch } from '../site/search/offline-search.ts';
import { told } from './told.ts';

declare global {
  /** Set by the file of data beside this script: from a disk, nothing can be fetched. */
  var offlineSearch: OfflineSearch;
}

// The search of a copy that opens from a disk, without a server: a classic script, since browsers run no other there.
const { entries, index: serialised, written, named, synonyms, common } = globalThis.offlineSearch;
const index = loadTextIndex(serialised);
const wordsLike = wordsLikeAmong(written);
const shown = 20;

const box = document.querySelector<HTMLElement>('[data-search]');
const field = document.querySelector<HTMLInputElement>('#q');
const status = document.querySelector<HTMLElement>('[data-search-status]');
const list = document.querySelector<HTMLOListElement>('[data-results]');

if (box && field && status && list) {
  const search = (): void => {
    const words = askedWords(field.value, new Set(common));
    const { found, read } = find(field.value, words);
    const looked = read.flatMap(({ as }) => as);
    list.replaceChildren(...found.slice(0, shown).map((one) => item(one, looked)));
    status.textContent = words.length === 0 ? '' : told(found.length, field.value.trim(), read);
  };
  field.addEventListener('input', search);
  box.querySelector('button')?.addEventListener('click', search);
  box.querySelector('details')?.remove();
  for (const part of document.querySelectorAll<HTMLElement>('[data-without-script]')) part.hidden = true;
  box.hidden = false;
}

interface Found {
  readonly href: string;
  readonly title: string;
  readonly about: string;
  readonly text: string;
}

/** By number or name first, then by title, then by words; clauses before other things with the same words. */
function find(
  query: string,
  words: readonly string[],
): { readonly found: readonly Found[]; readonly read: readonly ReadWord[] } {
  const exact = findByName(named, query);
  const read = readWords(words, index, wordsLike, (word) => exact.length > 0 || isInName(word, synonyms));
  const wordings = wordingsOf(read, synonyms);
  const byName = [...exact, ...wordings.flatMap((one) => findByTitle(named, one.split(' '), query))];
  const texts = wordings.flatMap((one) => searchTexts(index, one.split(' '))).flatMap((place) => entries[place] ?? []);
  const [clauses, others] = [
    texts.filter(({ kind }) => kind === 'clause'),
    texts.filter(({ kind }) => kind !== 'clause'),
  ];
  const all: readonly Found[] = [...byName.map((one) => ({ ...one, text: '' })), ...clauses, ...others];
  return { found: [...new Map(all.toReversed().map((one) => [one.href, one])).values()].toReversed(), read };
}

function item({ href, title, about, text }: Found, words: readonly string[]): HTMLLIElement {
  const link = Object.assign(document.createElement('a'), { href: fileOf(href), textContent: title });
  const heading = Object.assign(document.createElement('h2'), { className: 'govuk-heading-s search__title' });
  heading.append(link);
  const note = Object.assign(document.createElement('p'), { className: 'record__meta', textContent: about });
  const entry = document.createElement('li');
  entry.append(heading, note);
  if (text !== '') entry.append(Object.assign(document.createElement('p'), { textContent: excerpt(text, words) }));
  return entry;
}

/** The words around the first one that was asked for. */
function excerpt(text: string, words: readonly string[]): string {
  const all = text.split(/\s+/);
  const place = all.findIndex((word) =>
    words.some((asked) => isSameWord(asked, word.toLowerCase().replace(/\W/g, ''))),
  );
  const start = Math.max(0, place - 10);
  return `${start > 0 ? '… ' : ''}${all.slice(start, start + 30).join(' ')}${start + 30 < all.length ? ' …' : ''}`;
}

/** From the page of the search to the file of an address: from a disk, nothing adds `index.html`. */
function fileOf(href: string): string {
  const [, path = '', anchor = ''] = /^([^#]*)(.*)$/.exec(href) ?? [];
  return `..${path.endsWith('/') ? `${path}index.html` : path}${anchor}`;
}

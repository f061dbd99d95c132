import { locale, say } from '../words/say.ts';

/** A word of the software that content and data store: a status, an answer, the state of an action, a kind of change. */
export type StoredWord = keyof typeof say.model.stored;

/** What a stored word is called in the language of the site. What is stored is the same in every language. */
export function named(word: StoredWord): string {
  return say.model.stored[word];
}

/** What entries with one meaning are called together: by the words of the body that they have, or the software's own. */
export function nameOfGroup(word: StoredWord, entries: readonly { readonly called?: string | undefined }[]): string {
  const names = [...new Set(entries.map(({ called }) => called ?? named(word)))];
  return names.length === 0 ? named(word) : new Intl.ListFormat(locale, { type: 'disjunction' }).format(names);
}

/** What a word is called that may be one of the body's own, which is printed as it is. */
export function namedIfStored(word: string): string {
  return isStored(word) ? named(word) : word;
}

function isStored(word: string): word is StoredWord {
  return Object.hasOwn(say.model.stored, word);
}

import { say } from '../words/say.ts';

/** A word of the software that content and data store: a status, an answer, the state of an action, a kind of change. */
export type StoredWord = keyof typeof say.model.stored;

/** What a stored word is called in the language of the site. What is stored is the same in every language. */
export function named(word: StoredWord): string {
  return say.model.stored[word];
}

import { routes } from '../routes.ts';

/** Folders of the built site in which Pagefind's files lie. */
export const searchIndexes = {
  /** What stands in the Code today, and everything outside of it: all that most readers ever load. */
  latest: '/pagefind/',
  /** Texts of earlier revisions, and changes: loaded where somebody asks for them. */
  earlier: '/pagefind/earlier/',
} as const;

/** What the search page needs beside Pagefind. */
export const searchData = `${routes.search}names.json`;

/** Every word of an index as it is written, for words with a letter wrong, which Pagefind does not forgive. */
export function writtenWordsIn(folder: string): string {
  return `${folder}words.json`;
}

/** The index of clauses that is searched on the pages of the Code. */
export const clauseFinder = `${routes.search}clauses.json`;

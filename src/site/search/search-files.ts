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

/** The index of clauses that is searched where Pagefind finds nothing, and on the pages of the Code. */
export const clauseFinder = `${routes.search}clauses.json`;

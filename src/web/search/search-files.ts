import { sitePath } from '../site-path.ts';

/** The folders of Pagefind's indexes. */
export const searchIndexes = {
  /** The current Code, registers and pages: all that most readers ever load. */
  latest: `${sitePath}pagefind/`,
  /** Texts of other revisions, and changes: loaded only when searched. */
  earlier: `${sitePath}pagefind/earlier/`,
} as const;

/**
 * What the search page finds its first results in, before Pagefind is asked. Written out, so that the script of the search
 * does not carry the addresses of all pages with it.
 */
export const searchDataFile = `${sitePath}search/names.json`;

/** Every word of an index: for an unknown word, Pagefind finds whatever begins with the same letters. */
export function writtenWordsIn(folder: string): string {
  return `${folder}words.json`;
}

/** A clause in a revision, written out for the same reason. */
export const clauseAddress = (label: string, clause: string): string => `${sitePath}code/${label}/#${clause}`;

/** The index for the clause finder on the pages of the Code. */
export const clauseFinder = `${sitePath}search/clauses.json`;

const [endOfLine, endOfCell] = [' ¶ ', ' ¦ '];

/** A text with marks for its lines and cells, which Pagefind would join. */
export function inOneLine(text: string): string {
  return text.replaceAll('\n', endOfLine).replaceAll('\t', endOfCell);
}

/** The same text in lines. */
export function linesOf(content: string): string {
  return content.replaceAll(endOfLine, '\n').replaceAll(endOfCell, '\t');
}

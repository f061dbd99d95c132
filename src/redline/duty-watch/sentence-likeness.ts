import { leadText, type Sentence } from './read-sentences.ts';

/** Minimum share of common words for two sentences of one clause to be the same sentence, amended. */
const minShare = 0.5;
/** The same for sentences of different clauses. */
export const minShareElsewhere = 0.75;
/**
 * The same for a sentence and a table cell with the first of its row: few words are soon found in a sentence about
 * something else.
 */
const minShareWithCell = 0.75;

/** Minimum share of common words for two sentences to be the same sentence, amended. */
export function minShareOf(old: Sentence, current: Sentence): number {
  if (isCell(old) !== isCell(current)) return minShareWithCell;
  return old.clause === current.clause ? minShare : minShareElsewhere;
}

/** The words of a sentence with its lead-in, by which identical sentences are known. */
export function wordsWithLead(sentence: Sentence): string {
  return [leadText(sentence), sentence.text, sentence.isAside].map(plain).join('\n');
}

/** Whether a sentence is a cell of a table. */
export const isCell = ({ table }: Sentence): boolean => table !== undefined;

/** A text in which only characters were changed, such as quotation marks, is the same. */
export function plain(text: unknown): string {
  return String(text)
    .normalize('NFKC')
    .replaceAll(/[‘’]/gu, "'")
    .replaceAll(/[“”]/gu, '"')
    .replaceAll(/[‐‑–—]/gu, '-');
}

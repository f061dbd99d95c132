import { areAlike } from './like-words.ts';
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

/** The share of the words of two sentences that both have. */
export const shareOfSame = (words: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  shareOf(words, others, (word) => others.has(word));

/**
 * How alike the only two sentences are that differ between two unchanged ones; from 1 they are the same. A third of their words
 * is enough, or half of them with like words for common ones, such as "further" and "additional", which are sooner found.
 */
export const likenessInPlace = (words: ReadonlySet<string>, others: ReadonlySet<string>): number => {
  const isLike = (word: string): boolean => others.has(word) || [...others].some((other) => areAlike(word, other));
  return Math.max(shareOfSame(words, others) / 0.34, shareOf(words, others, isLike) / 0.5);
};

function shareOf(words: ReadonlySet<string>, others: ReadonlySet<string>, isCommon: (word: string) => boolean): number {
  return words.size + others.size === 0 ? 0 : (2 * [...words].filter(isCommon).length) / (words.size + others.size);
}

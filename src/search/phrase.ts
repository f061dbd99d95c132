import { wordsOf } from './asked-words.ts';

/**
 * The words of a query from the first to the last that are asked for, as they were put: `change the law`. Nothing where
 * there is but one.
 */
export function phraseOf(query: string, asked: readonly string[]): string | undefined {
  const words = wordsOf(query);
  const first = words.findIndex((word) => asked.includes(word));
  const last = words.findLastIndex((word) => asked.includes(word));
  return first < last ? words.slice(first, last + 1).join(' ') : undefined;
}

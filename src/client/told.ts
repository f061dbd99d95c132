import type { ReadWord } from '../search/read-word.ts';

/** How many results there are for a query, and what was looked for in place of words that stand nowhere. */
export function told(count: number, query: string, read: readonly ReadWord[]): string {
  const results = count === 0 ? 'Nothing was found' : count === 1 ? '1 result' : `${count} results`;
  const other = read
    .filter(({ word, as }) => as.length > 0 && !as.includes(word))
    .map(({ word, as }) => `${listed(as)} in place of ${quoted(word)}`);
  const instead = other.length === 0 ? '' : `, with ${other.join(' and ')}`;
  const advice = count === 0 ? ' Try fewer or other words, or use the A to Z below.' : '';
  const lost = count === 0 ? [] : read.filter(({ as, isName }) => as.length === 0 && !isName).map(({ word }) => word);
  const without = lost.length === 0 ? '' : ` Nothing was found for ${listed(lost)}.`;
  return `${results} for ${quoted(query)}${instead}.${without}${advice}`;
}

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

function listed(words: readonly string[]): string {
  return either.format(words.map(quoted));
}

function quoted(word: string): string {
  return `“${word}”`;
}

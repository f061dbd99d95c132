import { wordsOf } from './asked-words.ts';
import type { Named } from './named.ts';

/**
 * Things whose titles hold every asked word, in any form of it (`deletion` finds “deleting”): those first that share
 * most words with the query as it was put, `what is the system for`, then those with the fewest other words.
 */
export function findByTitle(all: readonly Named[], words: readonly string[], query: string): readonly Named[] {
  if (words.length === 0) return [];
  const put = new Set(wordsOf(query));
  return all
    .filter(({ byTitle }) => byTitle === true)
    .map((named) => ({ named, title: wordsOf(named.title) }))
    .filter(({ title }) => words.every((word) => title.some((other) => isSameWord(word, other))))
    .map(({ named, title }) => ({ named, title, shared: title.filter((word) => put.has(word)).length }))
    .sort((one, other) => other.shared - one.shared || one.title.length - other.title.length)
    .map(({ named }) => named);
}

/** Whether two words are forms of one: they share all but their endings. */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  let shared = 0;
  while (shared < shorter && one[shared] === other[shared]) shared += 1;
  const ending = Math.max(one.length, other.length) - shared;
  return shared >= 4 && ending <= 5 && shared >= shorter - 3;
}

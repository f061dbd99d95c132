import { wordsOf } from './asked-words.ts';
import type { Named } from './named.ts';

/**
 * Things whose titles, or other words for them, hold every asked word, in any form of it (`deletion` finds “deleting”): those first that share
 * most words with the query as it was put, `what is the system for`, then those with the fewest other words.
 */
export function findByTitle(all: readonly Named[], words: readonly string[], query: string): readonly Named[] {
  if (words.length === 0) return [];
  const put = new Set([...wordsOf(query), ...words]);
  return all
    .map((named) => ({ named, title: wordsOf(named.words ?? '') }))
    .filter(({ title }) => words.every((word) => title.some((other) => isSameWord(word, other))))
    .map(({ named, title }) => ({ named, title, shared: title.filter((word) => put.has(word)).length }))
    .sort((one, other) => other.shared - one.shared || one.title.length - other.title.length)
    .map(({ named }) => named);
}

/** Endings that words take in English, among the forms of one word. */
const endings = new Set(
  (
    ' s es t ts d ed e er ers or ors ee ees ing ings ion ions ional ation ations ational ication ications ive ively ity ities ' +
    'ate ates ated ately ating al als ally ality ence ences ent ents ency ant ants ance ances ancy ment ments y ies ied ly ' +
    'able ably ability ible ibly ibility ness ist ists ism ary ise ised ises ising isation ure ures is cy te ted tes'
  ).split(' '),
);

/** Whether two words are forms of one: they share a beginning, and both go on with an ending. `inspecton` is no form of `inspection`. */
export function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  let shared = 0;
  while (shared < Math.min(one.length, other.length) && one[shared] === other[shared]) shared += 1;
  for (let stem = shared; stem >= 4; stem -= 1) if (hasEndingFrom(stem, one) && hasEndingFrom(stem, other)) return true;
  return false;
}

/** A letter after a vowel may be doubled before an ending, as in `controlling`; alone it is none: `access` is no plural. */
function hasEndingFrom(stem: number, word: string): boolean {
  const ending = word.slice(stem);
  if (!ending.startsWith(word.charAt(stem - 1))) return endings.has(ending);
  return ending.length > 1 && 'aeiou'.includes(word.charAt(stem - 2)) && endings.has(ending.slice(1));
}

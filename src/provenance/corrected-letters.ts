import { commonSubsequence } from '../redline/common-subsequence.ts';
import type { Letters } from './letters.ts';
import { runsOf, tokensOf, type Token } from './tokens.ts';
import type { TextsBefore } from './trace-step.ts';

/**
 * For each letter that a correction inserted: the number of the old letter that it replaces. A word replaces the same
 * word, or else one that was deleted between the same words. Empty if nothing was deleted.
 */
export function correctedLetters(
  inserted: readonly number[],
  after: Letters,
  deleted: readonly number[],
  before: TextsBefore,
): ReadonlyMap<number, number> {
  const was = runsOf(deleted).flatMap(([from, to]) => {
    const text = before.at(from);
    if (text === undefined) return [];
    return tokensOf(text.letters, from - text.first, to - text.first).map((token) => ({
      ...token,
      from: token.from + text.first,
      to: token.to + text.first,
    }));
  });
  const is = runsOf(inserted).flatMap(([from, to]) => tokensOf(after, from, to));
  const partners: (number | undefined)[] = [];
  commonSubsequence(
    was.map(({ value }) => value),
    is.map(({ value }) => value),
    (i, j) => {
      partners[j] = i;
    },
  );
  const found = new Map<number, number>();
  let next = 0;
  is.forEach((token, j) => {
    const partner =
      partners[j] ?? Math.min(next, (partners.find((i, at) => at > j && i !== undefined) ?? was.length) - 1);
    const old = was[Math.max(0, partner)];
    if (old === undefined) return;
    next = partner + 1;
    for (const [letter, source] of lettersOf(token, old)) found.set(letter, source);
  });
  return found;
}

function lettersOf(token: Token, old: Token): readonly (readonly [letter: number, source: number])[] {
  return Array.from({ length: token.to - token.from }, (_, index) => [
    token.from + index,
    Math.min(old.from + index, old.to - 1),
  ]);
}

import { commonSubsequence } from '../common-subsequence.ts';
import { stem } from './stem.ts';
import type { Mark, Reading } from './read-sentence.ts';
import type { Token } from './sentence-tokens.ts';

/** How the marks of a sentence changed. */
export interface MatchChanges {
  readonly replaced: readonly (readonly [before: Mark, after: Mark])[];
  readonly removed: readonly Mark[];
  readonly added: readonly Mark[];
}

/** For each old token, the index of the same new one, or -1. */
export function alignTokens(before: readonly Token[], after: readonly Token[]): readonly number[] {
  const partners = before.map(() => -1);
  commonSubsequence(before.map(keyOf), after.map(keyOf), (i, j) => {
    partners[i] = j;
  });
  return partners;
}

function keyOf({ kind, word }: Token): string {
  return kind === 'word' ? stem(word) : `${kind} ${word}`;
}

/**
 * Compares marks of one group before and after: which were removed, added or replaced. Position counts: if "must log and may
 * read" becomes "may log and must read", the same forms occur and both have changed.
 */
export function compareMatches(
  before: Reading,
  after: Reading,
  partners: readonly number[],
  group: string,
): MatchChanges {
  const isOfGroup = (mark: Mark): boolean => mark.group === group;
  const openBefore = new Set(before.marks.filter(isOfGroup));
  const openAfter = new Set(after.marks.filter(isOfGroup));
  const replaced: (readonly [Mark, Mark])[] = [];
  const pairWhere = (isPair: (was: Mark, is: Mark) => boolean): void => {
    for (const was of openBefore) {
      const is = [...openAfter].find((candidate) => isPair(was, candidate));
      if (!is) continue;
      openBefore.delete(was);
      openAfter.delete(is);
      if (was.form !== is.form) replaced.push([was, is]);
    }
  };
  const isSame = (was: Mark, is: Mark): boolean => was.form === is.form;
  const overlaps = (was: Mark, is: Mark): boolean =>
    was.tokens.some((token) => is.tokens.includes(partners[token] ?? -1));
  // For each old token, the new partner of the token before it; for each new token, the last paired one before it.
  const [gaps, gapsAfter] = [lastBefore(partners), lastPaired(partners, after.tokens.length)];
  const gapBefore = (was: Mark): number => gaps[was.tokens[0] ?? 0] ?? -1;
  const gapAfter = (is: Mark): number => gapsAfter[is.tokens[0] ?? 0] ?? -1;
  const isSameGap = (was: Mark, is: Mark): boolean => gapBefore(was) === gapAfter(is);
  pairWhere((was, is) => isSame(was, is) && overlaps(was, is));
  pairWhere((was, is) => isSame(was, is) && isSameGap(was, is));
  pairWhere((was, is) => was === before.binding && is === after.binding);
  pairWhere(overlaps);
  pairWhere(isSameGap);
  pairWhere(isSame);
  // What is left on both sides is paired in order, such as a time limit that moved and changed.
  pairWhere(() => true);
  return { replaced, removed: [...openBefore], added: [...openAfter] };
}

/** For each index, the last partner before it, or -1. */
function lastBefore(partners: readonly number[]): readonly number[] {
  let last = -1;
  return partners.map((partner) => {
    const before = last;
    if (partner >= 0) last = partner;
    return before;
  });
}

/** For each token after, the last token before it that has a partner, or -1. */
function lastPaired(partners: readonly number[], length: number): readonly number[] {
  const isPaired = new Set(partners);
  let last = -1;
  return Array.from({ length }, (_, index) => {
    const before = last;
    if (isPaired.has(index)) last = index;
    return before;
  });
}

import { commonSubsequence } from './common-subsequence.ts';
import type { LeafText } from './leaves.ts';
import { createPartners, pair, unpair, type Partners } from './paired-words.ts';

/** Two leaves with at least this many words in common, in runs of two or more, belong together. */
const minShared = 4;
/** The share of the shorter leaf that those words must be. */
const minShare = 0.25;
/** A run of this many words is not a coincidence. */
const longRun = 8;

/** What two leaves have in common. */
interface LeafOverlap {
  /** Words before that are paired with words of the other leaf. */
  readonly words: number[];
  /** How many of them have a neighbour that is paired with the neighbour of their partner. */
  joined: number;
  /** The last run of neighbours, and the longest. */
  run: number;
  longest: number;
}

/**
 * Pairs the words of two texts whatever paragraphs, items or cells they are in. Words that two leaves have in common by
 * chance stay unpaired.
 */
export function alignLeaves(before: LeafText, after: LeafText): Partners {
  const partners = createPartners(before.words.length, after.words.length);
  commonSubsequence(
    before.words.map((word) => word.number),
    after.words.map((word) => word.number),
    (i, j) => {
      pair(partners, i, j);
    },
  );
  dropChance(before, after, partners);
  return partners;
}

function dropChance(before: LeafText, after: LeafText, partners: Partners): void {
  const shared = new Map<number, Map<number, LeafOverlap>>();
  const [pairedBefore, pairedAfter] = [before.leaves.map(() => 0), after.leaves.map(() => 0)];
  partners.after.forEach((partner, word) => {
    if (partner < 0 || !before.words[word]?.isWord) return;
    const [from, to] = [before.leafOf[word] ?? 0, after.leafOf[partner] ?? 0];
    const others = shared.get(from) ?? new Map<number, LeafOverlap>();
    const both = others.get(to) ?? { words: [], joined: 0, run: 0, longest: 0 };
    both.words.push(word);
    both.run = partners.after[word - 1] === partner - 1 ? both.run + 1 : 1;
    both.longest = Math.max(both.longest, both.run);
    if (partners.after[word - 1] === partner - 1 || partners.after[word + 1] === partner + 1) both.joined += 1;
    shared.set(from, others.set(to, both));
    pairedBefore[from] = (pairedBefore[from] ?? 0) + 1;
    pairedAfter[to] = (pairedAfter[to] ?? 0) + 1;
  });
  const [lengthsBefore, lengthsAfter] = [wordCounts(before), wordCounts(after)];
  for (const [from, others] of shared) {
    for (const [to, { words, joined, longest }] of others) {
      const [left, right] = [lengthsBefore[from] ?? 0, lengthsAfter[to] ?? 0];
      const covered = 2 * (pairedBefore[from] ?? 0) >= left && 2 * (pairedAfter[to] ?? 0) >= right;
      if (covered || longest >= longRun || (joined >= minShared && joined >= minShare * Math.min(left, right)))
        continue;
      for (const word of words) unpair(partners, word);
    }
  }
  dropPunctuation(before, after, partners);
}

/** Separates punctuation marks from their partners in leaves that have no words in common. */
function dropPunctuation(before: LeafText, after: LeafText, partners: Partners): void {
  const joined = new Set<number>();
  const key = (word: number, partner: number): number => {
    return (before.leafOf[word] ?? 0) * after.leaves.length + (after.leafOf[partner] ?? 0);
  };
  partners.after.forEach((partner, word) => {
    if (partner >= 0 && before.words[word]?.isWord) joined.add(key(word, partner));
  });
  partners.after.forEach((partner, word) => {
    if (partner >= 0 && !joined.has(key(word, partner))) unpair(partners, word);
  });
}

function wordCounts({ leaves, words }: LeafText): readonly number[] {
  return leaves.map(({ from, to }) => {
    let count = 0;
    for (let word = from; word < to; word += 1) if (words[word]?.isWord) count += 1;
    return count;
  });
}

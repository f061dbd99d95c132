import { commonSubsequence } from './common-subsequence.ts';
import type { LeafText } from './leaves.ts';
import { createPartners, pair, unpair, type Partners } from './paired-words.ts';

/** Two leaves with at least this many words in common, in runs of two or more, belong together. */
const minShared = 4;
/** The share of the shorter leaf that those words must be. */
const minShare = 0.25;
/** A run of this many words is not a coincidence. */
const longRun = 8;
/** At most this many words are between the neighbours of a run where a leaf of one side ends, such as "only:". */
const maxBetween = 2;

/** What two leaves have in common. */
interface LeafOverlap {
  /** Words before that are paired with words of the other leaf. */
  readonly words: number[];
  /** How many of them have a neighbour that is paired with the neighbour of their partner. */
  joined: number;
  /** The longest run of words that are neighbours on both sides, also where a leaf of one side ends within it. */
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
  let [run, last, inRun] = [0, -1, new Set<LeafOverlap>()];
  const follows = runsOn(before, after, partners);
  const closeRun = (): void => {
    for (const overlap of inRun) overlap.longest = Math.max(overlap.longest, run);
    [run, inRun] = [0, new Set()];
  };
  partners.after.forEach((partner, word) => {
    if (partner < 0 || !before.words[word]?.isWord) return;
    if (!follows(last, word)) closeRun();
    const [from, to] = [before.leafOf[word] ?? 0, after.leafOf[partner] ?? 0];
    const others = shared.get(from) ?? new Map<number, LeafOverlap>();
    const both = others.get(to) ?? { words: [], joined: 0, longest: 0 };
    both.words.push(word);
    run += 1;
    inRun.add(both);
    last = word;
    if (partners.after[word - 1] === partner - 1 || partners.after[word + 1] === partner + 1) both.joined += 1;
    shared.set(from, others.set(to, both));
    pairedBefore[from] = (pairedBefore[from] ?? 0) + 1;
    pairedAfter[to] = (pairedAfter[to] ?? 0) + 1;
  });
  closeRun();
  const [lengthsBefore, lengthsAfter] = [wordCounts(before), wordCounts(after)];
  for (const [from, others] of shared) {
    for (const [to, { words, joined, longest }] of others) {
      const [left, right] = [lengthsBefore[from] ?? 0, lengthsAfter[to] ?? 0];
      const shorter = Math.min(left, right);
      const areCovered = 2 * (pairedBefore[from] ?? 0) >= left && 2 * (pairedAfter[to] ?? 0) >= right;
      const covered = areCovered && 2 * words.length > shorter;
      if (covered || longest >= longRun || (joined >= minShared && joined >= minShare * shorter)) continue;
      for (const word of words) unpair(partners, word);
    }
  }
  dropPunctuation(before, after, partners);
}

/**
 * Whether a paired word runs on from the last one: it is its neighbour on both sides. Where a leaf of one side ends between
 * them, as that of a sentence that became a list, a word or two may be between them there.
 */
function runsOn(before: LeafText, after: LeafText, partners: Partners): (last: number, word: number) => boolean {
  return (last, word) => {
    if (last < 0) return false;
    const [lastPartner, partner] = [partners.after[last] ?? -1, partners.after[word] ?? -1];
    const staysBefore = before.leafOf[last] === before.leafOf[word];
    const staysAfter = after.leafOf[lastPartner] === after.leafOf[partner];
    if (staysBefore && staysAfter) return partners.after[word - 1] === partner - 1;
    if (staysBefore) return last === word - 1 && countWords(after, lastPartner + 1, partner) <= maxBetween;
    return staysAfter && lastPartner === partner - 1 && countWords(before, last + 1, word) <= maxBetween;
  };
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

function wordCounts(text: LeafText): readonly number[] {
  return text.leaves.map(({ from, to }) => countWords(text, from, to));
}

function countWords({ words }: LeafText, from: number, to: number): number {
  let count = 0;
  for (let word = from; word < to; word += 1) if (words[word]?.isWord) count += 1;
  return count;
}

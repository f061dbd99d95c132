import type { Leaf, LeafText } from './leaves.ts';
import type { Partners } from './paired-words.ts';
import { sentenceEnds } from './sentences.ts';
import type { WordRange } from './word-range.ts';

/** What a new leaf is compared with. */
export interface Share {
  /** Words of the old text. */
  readonly words: WordRange;
  /** Leaves of the old text, by index, that are gone between the previous share and this one. */
  readonly gone: WordRange;
}

/** The words of an old text, divided among the new leaves. */
export interface Division {
  /** By new leaf; undefined for one without old words. */
  readonly shares: readonly (Share | undefined)[];
  /** For each new leaf, the first one from it on that has a share; the number of leaves if there is none. */
  readonly nextShare: readonly number[];
  /** Old leaves, by index, that are gone at the end. */
  readonly goneAtEnd: WordRange;
}

/**
 * Divides all old words, in order, among the new leaves that have words in common with them. An old leaf without
 * any such words is gone.
 */
export function divideWords(before: LeafText, after: LeafText, partners: Partners): Division {
  const shared = withCells(
    before,
    after,
    partners,
    after.leaves.map((leaf) => {
      const own = partners.before.subarray(leaf.from, leaf.to);
      return { first: own.find((partner) => partner >= 0) ?? -1, last: own.findLast((partner) => partner >= 0) ?? -1 };
    }),
  );
  const leafAt = (word: number): number => before.leafOf[word] ?? 0;
  const shares: (Share | undefined)[] = shared.map(() => undefined);
  const indexes = shared.flatMap(({ first }, index) => (first < 0 ? [] : [index]));
  let from = 0;
  let gone: WordRange = { from: 0, to: 0 };
  indexes.forEach((index, place) => {
    const { first, last } = shared[index] ?? { first: 0, last: 0 };
    if (place === 0) {
      gone = { from: 0, to: leafAt(first) };
      from = before.leaves[leafAt(first)]?.from ?? 0;
    }
    const next = shared[indexes[place + 1] ?? -1];
    const leaf = before.leaves[leafAt(last)];
    const inSameLeaf = next !== undefined && leafAt(next.first) === leafAt(last);
    const to = inSameLeaf ? cutWithin(before, last + 1, next.first) : (leaf?.to ?? last + 1);
    shares[index] = { words: { from, to }, gone };
    gone = next && !inSameLeaf ? { from: leafAt(last) + 1, to: leafAt(next.first) } : { from: 0, to: 0 };
    from = next && !inSameLeaf ? (before.leaves[leafAt(next.first)]?.from ?? to) : to;
  });
  const lastWord = shared[indexes.at(-1) ?? -1]?.last;
  const end = lastWord === undefined ? 0 : leafAt(lastWord) + 1;
  const nextShare = shares.map(() => shares.length);
  for (let index = shares.length - 1; index >= 0; index -= 1) {
    nextShare[index] = shares[index] ? index : (nextShare[index + 1] ?? shares.length);
  }
  return { shares, nextShare, goneAtEnd: { from: end, to: before.leaves.length } };
}

/** The first and last old word that a new leaf shares; -1 if there is none. */
interface SharedWords {
  readonly first: number;
  readonly last: number;
}

/** A cell without words in common is compared with the one that stood beside the same cell, as in a table that stayed. */
function withCells(
  before: LeafText,
  after: LeafText,
  partners: Partners,
  shared: readonly SharedWords[],
): readonly SharedWords[] {
  const taken = new Set<Leaf>();
  const isGone = (leaf: Leaf): boolean =>
    !taken.has(leaf) && partners.after.subarray(leaf.from, leaf.to).every((partner) => partner < 0);
  const beside = (index: number, step: -1 | 1): Leaf | undefined => {
    const [cell, next, own] = [after.leaves[index], after.leaves[index + step], shared[index + step]];
    const word = step < 0 ? own?.last : own?.first;
    if (cell?.column === undefined || next?.column !== cell.column + step || word === undefined || word < 0)
      return undefined;
    const old = before.leafOf[word] ?? 0;
    const found = before.leaves[old - step];
    const isSameColumn = before.leaves[old]?.column === next.column && found?.column === cell.column;
    return isSameColumn && found.from < found.to && isGone(found) ? found : undefined;
  };
  return shared.map((own, index) => {
    if (own.first >= 0) return own;
    const leaf = beside(index, -1) ?? beside(index, 1);
    if (leaf === undefined) return own;
    taken.add(leaf);
    return { first: leaf.from, last: leaf.to - 1 };
  });
}

/** Where to divide the words of one leaf: after a sentence, or else after the punctuation of the old words. */
function cutWithin({ words }: LeafText, from: number, to: number): number {
  const sentence = sentenceEnds(words.slice(from - 1, to + 1)).find((end) => end <= to - from + 1);
  if (sentence !== undefined) return from - 1 + sentence;
  let cut = from;
  while (cut < to && words[cut]?.isWord === false && words[cut]?.spaceBefore === false) cut += 1;
  return cut;
}

import { estimateResemblance } from './min-hash.ts';

/** The MinHash signature of a response's text. */
export interface HashedText {
  readonly reference: string;
  readonly signature: Uint32Array;
}

/** Slots of a signature in one band. Texts that agree in a whole band are compared. */
const bandSize = 4;

/**
 * Groups near-identical texts, the largest group first; every text is in one group, most of them alone.
 * Two texts share a group if their resemblance is at least `threshold` (from 0 to 1), or if a chain of such texts
 * connects them. Bands (locality-sensitive hashing) find the candidates: with bands of four, one pair in five thousand
 * is missed at a resemblance of 0.7, and one in a hundred at 0.6.
 */
export function findCampaigns(texts: readonly HashedText[], threshold: number): readonly (readonly HashedText[])[] {
  const groups = new Groups(texts.length);
  const [first] = texts;
  for (let start = 0; start < (first?.signature.length ?? 0); start += bandSize) {
    for (const candidates of findCandidates(texts, start)) joinSimilar(texts, candidates, threshold, groups);
  }
  const members = Map.groupBy(texts, (_, index) => groups.find(index));
  return [...members.values()].toSorted((a, b) => b.length - a.length);
}

/** Texts, by index, that agree in the band starting at a slot. */
function findCandidates(texts: readonly HashedText[], start: number): readonly (readonly number[])[] {
  const bands = Map.groupBy(texts.keys(), (index) => texts[index]?.signature.slice(start, start + bandSize).join(' '));
  return [...bands.values()].filter(({ length }) => length > 1);
}

/** Joins each candidate to the first one it resembles, so that a large campaign does not compare all pairs. */
function joinSimilar(
  texts: readonly HashedText[],
  candidates: readonly number[],
  threshold: number,
  groups: Groups,
): void {
  const leaders: number[] = [];
  for (const index of candidates) {
    const leader = leaders.find(
      (one) => groups.find(one) === groups.find(index) || resembles(texts[one], texts[index], threshold),
    );
    if (leader === undefined) leaders.push(index);
    else groups.union(leader, index);
  }
}

function resembles(one: HashedText | undefined, other: HashedText | undefined, threshold: number): boolean {
  return one !== undefined && other !== undefined && estimateResemblance(one.signature, other.signature) >= threshold;
}

/** Disjoint sets of numbers (union-find, with path halving). */
class Groups {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
  }

  find(member: number): number {
    let root = member;
    for (let parent = this.#parent(root); parent !== root; parent = this.#parent(root)) {
      this.#parents[root] = this.#parent(parent);
      root = this.#parent(root);
    }
    return root;
  }

  union(one: number, other: number): void {
    this.#parents[this.find(other)] = this.find(one);
  }

  #parent(member: number): number {
    return this.#parents[member] ?? member;
  }
}

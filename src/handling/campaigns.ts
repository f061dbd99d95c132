import { estimatedResemblance } from './min-hash.ts';

/** A text by the name of its response, with its MinHash signature. */
export interface SignedText {
  readonly reference: string;
  readonly signature: Uint32Array;
}

/** Places of a signature in one band. Texts that agree in all of a band are compared. */
const bandSize = 4;

/**
 * Groups of texts that are near-identical, the largest first; every text is in one group, most of them alone.
 * Two texts are in one group where their resemblance is at least `threshold` (from 0 to 1), or where a chain of such
 * texts leads from one to the other. Bands (locality-sensitive hashing) find whom to compare: with bands of four, of
 * pairs that resemble each other by 0.7 one in five thousand is missed, by 0.6 one in a hundred.
 */
export function campaignsIn(texts: readonly SignedText[], threshold: number): readonly (readonly SignedText[])[] {
  const groups = new Groups(texts.length);
  const [first] = texts;
  for (let start = 0; start < (first?.signature.length ?? 0); start += bandSize) {
    for (const candidates of candidatesIn(texts, start)) join(texts, candidates, threshold, groups);
  }
  const members = Map.groupBy(texts, (_, index) => groups.of(index));
  return [...members.values()].toSorted((a, b) => b.length - a.length);
}

/** Texts, by index, that agree in the band that begins at a place. */
function candidatesIn(texts: readonly SignedText[], start: number): readonly (readonly number[])[] {
  const bands = Map.groupBy(texts.keys(), (index) => texts[index]?.signature.slice(start, start + bandSize).join(' '));
  return [...bands.values()].filter(({ length }) => length > 1);
}

/** Joins each candidate to the first one that it resembles, so that a large campaign costs no comparison of all with all. */
function join(texts: readonly SignedText[], candidates: readonly number[], threshold: number, groups: Groups): void {
  const leaders: number[] = [];
  for (const index of candidates) {
    const leader = leaders.find(
      (one) => groups.of(one) === groups.of(index) || resembles(texts[one], texts[index], threshold),
    );
    if (leader === undefined) leaders.push(index);
    else groups.unite(leader, index);
  }
}

function resembles(one: SignedText | undefined, other: SignedText | undefined, threshold: number): boolean {
  return one !== undefined && other !== undefined && estimatedResemblance(one.signature, other.signature) >= threshold;
}

/** Disjoint sets of numbers (union-find, with path halving). */
class Groups {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
  }

  of(member: number): number {
    let root = member;
    for (let parent = this.#parent(root); parent !== root; parent = this.#parent(root)) {
      this.#parents[root] = this.#parent(parent);
      root = this.#parent(root);
    }
    return root;
  }

  unite(one: number, other: number): void {
    this.#parents[this.of(other)] = this.of(one);
  }

  #parent(member: number): number {
    return this.#parents[member] ?? member;
  }
}

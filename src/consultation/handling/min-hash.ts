/** Slots in a signature: with 128, the estimate of a resemblance is off by 0.04 on average. */
const signatureSize = 128;

/**
 * The MinHash signature of a set: the share of equal slots in two signatures estimates the resemblance of their sets
 * (Broder, 1997). Each slot is the minimum of one hash function over the set.
 */
export function minHash(shingles: ReadonlySet<string>): Uint32Array {
  const signature = new Uint32Array(signatureSize).fill(0xffffffff);
  for (const shingle of shingles) {
    const hash = fnv1a(shingle);
    for (let slot = 0; slot < signatureSize; slot += 1) {
      const value = mix(hash ^ Math.imul(slot + 1, 0x9e3779b1));
      if (value < (signature[slot] ?? 0)) signature[slot] = value;
    }
  }
  return signature;
}

/** The resemblance of two sets, from 0 to 1, estimated from their signatures. */
export function estimateResemblance(one: Uint32Array, other: Uint32Array): number {
  return one.filter((value, slot) => value === other[slot]).length / signatureSize;
}

/** FNV-1a over UTF-16 code units, in 32 bits. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3: each bit of the input changes half of the bits of the result. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

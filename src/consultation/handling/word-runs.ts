/** Words in a run. */
export const wordsPerRun = 4;

/** A word of a text: how it compares with others, and where it stands. */
export interface PlacedWord {
  /** In lower case, without accents. */
  readonly folded: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** The words of a text, ignoring case, accents and punctuation. Places are in UTF-16 code units of the text as it is. */
export function placeWords(text: string): readonly PlacedWord[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
    const folded = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    return folded === '' ? [] : [{ folded, start: index, end: index + word.length }];
  });
}

/**
 * Every run of four words of a text (a shingle: Broder, "On the resemblance and containment of documents", 1997), in
 * order, as a hash of 32 bits. A text of fewer words has none.
 */
export function hashRuns(words: readonly PlacedWord[]): Uint32Array {
  const hashes = words.map(({ folded }) => hashWord(folded));
  return Uint32Array.from({ length: Math.max(0, hashes.length - wordsPerRun + 1) }, (_, start) => {
    let run = 0;
    for (let offset = 0; offset < wordsPerRun; offset += 1) run = mix(run + (hashes[start + offset] ?? 0));
    return run >>> 0;
  });
}

/** FNV-1a over UTF-16 code units, in 32 bits. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return hash;
}

/** The finaliser of MurmurHash3: each bit of the input changes half of the bits of the result. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

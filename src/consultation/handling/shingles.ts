/** Words in one shingle. */
const wordsPerShingle = 4;

/**
 * The shingles of a text: every run of four words, ignoring case, accents and punctuation; a shorter text is one shingle.
 * Two texts that share most of them are near-identical (Broder, "On the resemblance and containment of documents", 1997).
 */
export function buildShingles(text: string): ReadonlySet<string> {
  const words =
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return new Set();
  const runs = Math.max(1, words.length - wordsPerShingle + 1);
  return new Set(Array.from({ length: runs }, (_, start) => words.slice(start, start + wordsPerShingle).join(' ')));
}

/** The Jaccard similarity of two sets of shingles, from 0 to 1. */
export function resemblance(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = one.intersection(other).size;
  const all = one.size + other.size - common;
  return all === 0 ? 0 : common / all;
}

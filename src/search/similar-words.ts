import { distance } from 'fastest-levenshtein';
import { isSameWord } from './same-word.ts';

/**
 * Finds words that differ from a word by one letter: inserted, missing, replaced, or swapped with the next. In a long word,
 * where one letter leads nowhere, two may differ: "comittment" is "commitment".
 */
export type FindSimilarWords = (word: string) => readonly string[];

/** Shorter words are too similar to each other: "hash" is not "has". */
const minLength = 5;
/** Two letters of a shorter word are too much of it: "retention" is not "attention". */
const minLengthForTwo = 8;
/** Maximum number of similar words to search for. */
const maxResults = 3;

/** Prepares to find words like another among some words. */
export function similarWordFinder(words: readonly string[]): FindSimilarWords {
  const all = [...new Set(words)];
  return (word) => {
    if (word.length < minLength || /\d/.test(word)) return [];
    // The first letter is rarely mistyped, but may be left out of a long word: "race" is not "trace".
    const isLikely = (candidate: string): boolean =>
      candidate.length > 3 &&
      (candidate.startsWith(word.charAt(0)) || (word.length > 6 && candidate.slice(1) === word));
    const typed = swapped(word);
    const near = all.filter((candidate) => Math.abs(candidate.length - word.length) <= 2 && isLikely(candidate));
    const edits = new Map(near.map((candidate) => [candidate, letterEdits(typed, candidate)]));
    const one = near.filter((candidate) => (edits.get(candidate) ?? 0) <= 1);
    const similar =
      one.length > 0 || word.length < minLengthForTwo
        ? one
        : near.filter(
            (candidate) =>
              edits.get(candidate) === 2 && candidate.startsWith(word.slice(0, 2)) && candidate.length > minLength,
          );
    const sorted = similar.toSorted();
    return sorted
      .filter((candidate, position) => !sorted.slice(0, position).some((earlier) => isSameWord(earlier, candidate)))
      .slice(0, maxResults);
  };
}

/** A word as it is typed, and with each two letters side by side swapped. */
function swapped(word: string): readonly string[] {
  const swaps = Array.from(
    word.slice(1),
    (letter, at) => word.slice(0, at) + letter + word.charAt(at) + word.slice(at + 2),
  );
  return [word, ...swaps];
}

/** How many letters differ. Two that are swapped count as one. */
function letterEdits([word = '', ...swaps]: readonly string[], candidate: string): number {
  const plain = distance(word, candidate);
  return plain <= 1 ? plain : Math.min(plain, ...swaps.map((swap) => distance(swap, candidate) + 1));
}

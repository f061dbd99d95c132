import lunr from 'lunr';
import { metaphone } from 'metaphone';
import { isSameWord } from './same-word.ts';

/**
 * Finds words that differ from a word by one letter: inserted, missing, replaced, or swapped with the next. Where one letter
 * leads nowhere, those that sound the same, since many spell by ear: "akses" is "access". In a long word two letters may
 * differ: "comittment" is "commitment".
 */
export type FindSimilarWords = (word: string) => readonly string[];

// The types of the library have these as methods of a set. Only a namespace adds to a class.
declare module 'lunr' {
  // oxlint-disable-next-line typescript/no-namespace
  namespace TokenSet {
    function fromArray(words: readonly string[]): TokenSet;
    function fromFuzzyString(word: string, editDistance: number): TokenSet;
  }
}

/** Shorter words are too similar to each other: "hash" is not "has". */
const minLength = 5;
/** Many shorter words sound the same. */
const minLengthForSound = 4;
/** Words with more sounds than this that sound the same are the same. */
const longSound = 4;
/** Two letters of a shorter word are too much of it: "retention" is not "attention". */
const minLengthForTwo = 8;
/** Maximum number of similar words to search for. */
const maxResults = 3;

/** Prepares to find words like another among some words, which are not stemmed, since that would hide misspelt endings. */
export function similarWordFinder(words: readonly string[]): FindSimilarWords {
  const inOrder = [...new Set(words)].sort();
  const spelt = lunr.TokenSet.fromArray(inOrder);
  const bySound = Map.groupBy(words, (word) => metaphone(word));
  return (word) => {
    if (word.length < minLengthForSound || /\d/.test(word)) return [];
    const within = (editDistance: number): readonly string[] =>
      spelt.intersect(lunr.TokenSet.fromFuzzyString(word, editDistance)).toArray();
    // The first letter is rarely mistyped, but may be left out of a long word: "race" is not "trace".
    const isLikely = (candidate: string): boolean =>
      candidate.length > 3 &&
      (candidate.startsWith(word.charAt(0)) || (word.length > 6 && candidate.slice(1) === word));
    const nearest = (): readonly string[] => {
      const one = word.length < minLength ? [] : within(1).filter(isLikely);
      if (one.length > 0) return one;
      const sounding = withSameSound(word, bySound, within);
      if (sounding.length > 0 || word.length < minLengthForTwo) return sounding;
      return within(2).filter(
        (candidate) => candidate.startsWith(word.slice(0, word.length < 10 ? 2 : 1)) && candidate.length > minLength,
      );
    };
    const sorted = nearest().toSorted();
    return sorted
      .filter((candidate, position) => !sorted.slice(0, position).some((earlier) => isSameWord(earlier, candidate)))
      .slice(0, maxResults);
  };
}

/** Of the words with the same sound those that are spelt most alike. The more sounds agree, the more letters may differ. */
function withSameSound(
  word: string,
  bySound: ReadonlyMap<string, readonly string[]>,
  within: (editDistance: number) => readonly string[],
): readonly string[] {
  const sound = metaphone(word);
  const sounding = bySound.get(sound) ?? [];
  if (sounding.length === 0) return [];
  for (let distance = 1; distance < Math.min(sound.length, 4); distance += 1) {
    const spelt = within(distance).filter((candidate) => sounding.includes(candidate));
    if (spelt.length > 0) return spelt;
  }
  return sound.length > longSound ? sounding : [];
}

import lunr from 'lunr';
import { isSameWord } from './same-word.ts';

/**
 * Finds words that differ from a word by one letter: inserted, missing, replaced, or swapped with the next. In a long word,
 * where one letter leads nowhere, two may differ: "comittment" is "commitment".
 */
export type FindSimilarWords = (word: string) => readonly string[];

const field = 'written';
/** Shorter words are too similar to each other: "hash" is not "has". */
const minLength = 5;
/** Two letters of a shorter word are too much of it: "retention" is not "attention". */
const minLengthForTwo = 8;
/** Maximum number of similar words to search for. */
const maxResults = 3;

/** Prepares to find words like another among some words, which are not stemmed, since that would hide misspelt endings. */
export function similarWordFinder(words: readonly string[]): FindSimilarWords {
  const builder = new lunr.Builder();
  builder.ref(field);
  builder.field(field);
  builder.add({ [field]: words });
  const index = builder.build();
  return (word) => {
    if (word.length < minLength || /\d/.test(word)) return [];
    const within = (editDistance: number): readonly string[] => {
      const [match] = index.query((query) => {
        query.term(word, { editDistance });
      });
      return Object.keys(match?.matchData.metadata ?? {});
    };
    // The first letter is rarely mistyped, but may be left out of a long word: "race" is not "trace".
    const isLikely = (candidate: string): boolean =>
      candidate.length > 3 &&
      (candidate.startsWith(word.charAt(0)) || (word.length > 6 && candidate.slice(1) === word));
    const one = within(1).filter(isLikely);
    const similar =
      one.length > 0 || word.length < minLengthForTwo
        ? one
        : within(2).filter((candidate) => candidate.startsWith(word.slice(0, 2)) && candidate.length > minLength);
    const sorted = similar.toSorted();
    return sorted
      .filter((candidate, position) => !sorted.slice(0, position).some((earlier) => isSameWord(earlier, candidate)))
      .slice(0, maxResults);
  };
}

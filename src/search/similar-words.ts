import lunr from 'lunr';
import { isSameWord } from './same-word.ts';

/** Finds words that differ from a word by one letter: inserted, missing, replaced, or swapped with the next. */
export type FindSimilarWords = (word: string) => readonly string[];

const field = 'written';
/** Shorter words are too similar to each other: "hash" is not "has". */
const minLength = 5;
/** Maximum number of similar words to search for. */
const maxResults = 3;

/** Indexes words without stemming, which would hide misspelt endings. */
export function similarWordFinder(words: readonly string[]): FindSimilarWords {
  const builder = new lunr.Builder();
  builder.ref(field);
  builder.field(field);
  builder.add({ [field]: words });
  const index = builder.build();
  return (word) => {
    if (word.length < minLength || /\d/.test(word)) return [];
    const [match] = index.query((query) => {
      query.term(word, { usePipeline: false, editDistance: 1 });
    });
    const similar = Object.keys(match?.matchData.metadata ?? {});
    // The first letter is rarely mistyped, but may be left out of a long word: "race" is not "trace".
    const isLikely = (candidate: string): boolean =>
      candidate.length > 3 &&
      (candidate.startsWith(word.charAt(0)) || (word.length > 6 && candidate.slice(1) === word));
    const sorted = similar.filter(isLikely).sort();
    return sorted
      .filter((candidate, position) => !sorted.slice(0, position).some((earlier) => isSameWord(earlier, candidate)))
      .slice(0, maxResults);
  };
}

import lunr from 'lunr';
import { isSameWord } from './titled.ts';

/** Finds the words that differ from one by a letter: put in, left out, exchanged, or swapped with the next. */
export type WordsLike = (word: string) => readonly string[];

const written = 'written';
/** In a word of three letters, one wrong letter makes any other word. */
const shortest = 4;
/** Words that are looked for in the place of one. */
const most = 3;

/** Takes up words as they are written, unstemmed: a mistake in a word can be told from its ending only there. */
export function wordsLikeAmong(words: readonly string[]): WordsLike {
  const builder = new lunr.Builder();
  builder.ref(written);
  builder.field(written);
  builder.add({ [written]: words });
  const index = builder.build();
  return (word) => {
    if (word.length < shortest) return [];
    const [found] = index.query((query) => {
      query.term(word, { usePipeline: false, editDistance: 1 });
    });
    const like = Object.keys(found?.matchData.metadata ?? {});
    // Hardly anybody mistakes the first letter.
    const isUnlikely = (one: string): number => (one.startsWith(word.charAt(0)) ? 0 : 1);
    const sorted = like.sort().toSorted((one, other) => isUnlikely(one) - isUnlikely(other));
    return sorted
      .filter((one, place) => !sorted.slice(0, place).some((earlier) => isSameWord(earlier, one)))
      .slice(0, most);
  };
}

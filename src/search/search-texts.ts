import lunr from 'lunr';
import type { ReadWord } from './read-word.ts';
import type { WordsLike } from './words-like.ts';

/** Takes up an index that was serialised. */
export function loadTextIndex(serialised: object): lunr.Index {
  return lunr.Index.load(serialised);
}

/** Places of the texts that hold every word, or its beginning for the last, best first; where none does, of those that hold some. */
export function searchTexts(index: lunr.Index, words: readonly string[]): readonly number[] {
  const { REQUIRED, OPTIONAL } = lunr.Query.presence;
  const all = holding(index, words, REQUIRED);
  return all.length > 0 ? all : holding(index, words, OPTIONAL);
}

/** Each word as it is where some text holds it or `isName` knows it, and otherwise as the words like it. */
export function readWords(
  words: readonly string[],
  index: lunr.Index,
  wordsLike: WordsLike,
  isName: (word: string) => boolean,
): readonly ReadWord[] {
  return words.map((word) => {
    if (searchTexts(index, [word]).length > 0) return { word, as: [word], isName: false };
    return isName(word) ? { word, as: [], isName: true } : { word, as: wordsLike(word), isName: false };
  });
}

function holding(index: lunr.Index, words: readonly string[], presence: lunr.Query.presence): readonly number[] {
  if (words.length === 0) return [];
  const last = words.length - 1;
  const results = index.query((query) => {
    for (const [place, word] of words.entries()) {
      const stem = lunr.stemmer(new lunr.Token(word, {})).toString();
      const wildcard = place === last ? lunr.Query.wildcard.TRAILING : lunr.Query.wildcard.NONE;
      query.term(stem, { usePipeline: false, presence, wildcard });
    }
  });
  return results.map(({ ref }) => Number(ref));
}

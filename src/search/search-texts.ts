import lunr from 'lunr';

/** The field of words as they are written: a mistake in a word can be forgiven only there. */
export const written = 'written';
const meant = ['title', 'text'];

/** Takes up an index that was serialised. */
export function loadTextIndex(serialised: object): lunr.Index {
  return lunr.Index.load(serialised);
}

/**
 * Places of the texts that hold every word, or its beginning for the last, best first. Where none does: those that hold
 * some of the words, written with one letter wrong or not.
 */
export function searchTexts(index: lunr.Index, words: readonly string[]): readonly number[] {
  if (words.length === 0) return [];
  const last = words.length - 1;
  const exact = index.query((query) => {
    for (const [place, word] of words.entries()) {
      const stem = lunr.stemmer(new lunr.Token(word, {})).toString();
      query.term(stem, {
        fields: meant,
        usePipeline: false,
        presence: lunr.Query.presence.REQUIRED,
        boost: 2,
        ...(place === last ? { wildcard: lunr.Query.wildcard.TRAILING } : {}),
      });
    }
  });
  return placesIn(exact.length > 0 ? exact : forgiving(index, words));
}

/** Places of the texts that hold words like these, each with one letter wrong at most. */
export function searchMisspelt(index: lunr.Index, words: readonly string[]): readonly number[] {
  return placesIn(forgiving(index, words));
}

function forgiving(index: lunr.Index, words: readonly string[]): lunr.Index.Result[] {
  return index.query((query) => {
    for (const word of words) {
      query.term(word, { fields: meant, boost: 10 });
      // In a word of three letters, one wrong letter makes any other word.
      if (word.length > 3) query.term(word, { fields: [written], usePipeline: false, editDistance: 1, boost: 10 });
    }
  });
}

function placesIn(results: readonly lunr.Index.Result[]): readonly number[] {
  return results.map(({ ref }) => Number(ref));
}

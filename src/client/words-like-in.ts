import type { WordsLike } from '../search/words-like.ts';
import { writtenWordsIn } from '../site/search/search-files.ts';
import { fetchOnce } from './fetch-once.ts';

const loaded = new Map<string, () => Promise<WordsLike>>();

/** The words of an index that are like a given one. List and program are fetched when they are first asked for. */
export function wordsLikeIn(folder: string): Promise<WordsLike> {
  const load = loaded.get(folder) ?? loadOnce(folder);
  loaded.set(folder, load);
  return load();
}

function loadOnce(folder: string): () => Promise<WordsLike> {
  const fetchWords = fetchOnce<readonly string[]>(writtenWordsIn(folder));
  let kept: WordsLike | undefined;
  return async () => {
    const [words, { wordsLikeAmong }] = await Promise.all([fetchWords(), import('../search/words-like.ts')]);
    return (kept ??= wordsLikeAmong(words));
  };
}

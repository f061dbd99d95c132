import type { ReadWord } from '../search/read-word.ts';
import { knownWords } from './known-words.ts';
import { ask } from './pagefind.ts';
import { foldersToAsk, placesToAsk, type Wanted } from './places-to-ask.ts';
import { wordsLikeIn } from './words-like-in.ts';

/**
 * Each word as it is where it stands in what is searched or `isName` knows it, and otherwise as the words like it that
 * find anything.
 */
export async function readWords(
  words: readonly string[],
  wanted: Wanted,
  isName: (word: string) => boolean,
): Promise<readonly ReadWord[]> {
  const known = new Set(await knownWords(words, wanted));
  return Promise.all(
    words.map(async (word): Promise<ReadWord> => {
      if (known.has(word)) return { word, as: [word], isName: false };
      return isName(word) ? { word, as: [], isName: true } : { word, as: await misspelt(word, wanted), isName: false };
    }),
  );
}

async function misspelt(word: string, wanted: Wanted): Promise<readonly string[]> {
  const lists = await Promise.all(foldersToAsk(wanted).map(wordsLikeIn));
  const like = [...new Set(lists.flatMap((wordsLike) => wordsLike(word)))];
  const isFound = await Promise.all(like.map((one) => findsAny(one, wanted)));
  return like.filter((_, place) => isFound[place]);
}

async function findsAny(word: string, wanted: Wanted): Promise<boolean> {
  for (const { folder, filters } of placesToAsk(wanted, ''))
    if ((await ask(folder, word, filters)).length > 0) return true;
  return false;
}

import { wordsOf } from '../search/asked-words.ts';
import { isSameWord } from '../search/titled.ts';
import { ask } from './pagefind.ts';
import { foldersToAsk, type Wanted } from './places-to-ask.ts';

/**
 * The words that stand in what is searched, in some form. For a word that does not, Pagefind gives what begins with its
 * first letters: a mistake would lead anywhere, and words that were deleted from the Code to clauses that never had them.
 */
export async function knownWords(words: readonly string[], wanted: Wanted): Promise<readonly string[]> {
  const folders = foldersToAsk(wanted);
  const isKnown = async (word: string): Promise<boolean> => {
    for (const folder of folders) {
      const [first] = await ask(folder, word, {});
      const excerpt = (await first?.data())?.excerpt ?? '';
      const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].flatMap(([, text = '']) => wordsOf(text));
      if (marked.some((other) => other.startsWith(word) || isSameWord(word, other))) return true;
    }
    return false;
  };
  const known = await Promise.all(words.map(isKnown));
  return words.filter((_, place) => known[place]);
}

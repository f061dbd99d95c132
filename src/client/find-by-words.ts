import { wordsOf } from '../search/asked-words.ts';
import { isSameWord } from '../search/titled.ts';
import { ask, type Found } from './pagefind.ts';
import { placesToAsk, type Place, type Wanted } from './places-to-ask.ts';

/** How much less counts what has half of the words or more, and not all. */
const weightOfSome = 0.5;
/** How much less another name for what was asked counts. */
const weightOfOtherWords = 0.9;

/**
 * The words that stand in what is searched, in some form. For a word that does not, Pagefind gives what begins with its
 * first letters: a mistake would lead anywhere, and words that were deleted from the Code to clauses that never had them.
 */
export async function knownWords(words: readonly string[], wanted: Wanted): Promise<readonly string[]> {
  const folders = [...new Set(placesToAsk(wanted, '').map(({ folder }) => folder))];
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

/** What has all words, or one of the other wordings; of each kind that has nothing of the sort, what has half of the words or more. */
export async function findByWords(wanted: Wanted, wordings: readonly string[]): Promise<readonly Found[]> {
  const best = new Map<string, Found>();
  for (const place of placesToAsk(wanted, wordings[0] ?? '')) {
    for (const [key, found] of await askPlace(place, wordings))
      if (found.score > (best.get(key)?.score ?? 0)) best.set(key, found);
  }
  return [...best.values()].sort((one, other) => other.score - one.score);
}

async function askPlace({ folder, filters, weight }: Place, wordings: readonly string[]): Promise<Map<string, Found>> {
  const best = new Map<string, Found>();
  for (const [place, wording] of wordings.entries())
    for (const found of await ask(folder, wording, filters)) {
      const score = found.score * weight * (place === 0 ? 1 : weightOfOtherWords);
      if (score > (best.get(folder + found.id)?.score ?? 0)) best.set(folder + found.id, { ...found, score });
    }
  const words = wordings[0]?.split(' ') ?? [];
  if (best.size > 0 || words.length < 2) return best;
  const some = new Map<string, { readonly found: Found; readonly score: number; readonly count: number }>();
  for (const word of words)
    for (const found of await ask(folder, word, filters)) {
      const { score = 0, count = 0 } = some.get(folder + found.id) ?? {};
      some.set(folder + found.id, { found, score: score + found.score, count: count + 1 });
    }
  for (const [key, { found, score, count }] of some)
    if (count >= words.length / 2) best.set(key, { ...found, score: (score * weight * weightOfSome) / words.length });
  return best;
}

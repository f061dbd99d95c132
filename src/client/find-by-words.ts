import { phraseOf } from '../search/phrase.ts';
import { ask, type Found } from './pagefind.ts';
import { placesToAsk, type Place, type Wanted } from './places-to-ask.ts';

/** How much less counts what has some of the words, and not all. */
const weightOfSome = 0.5;
/** How much less another name for what was asked counts. */
const weightOfOtherWords = 0.9;
/** How much more counts what has the words just as they were put. */
const weightOfPhrase = 1.5;
/** Where fewer things have all of the words, what has half of them or more is told too. */
const few = 3;

/** What has all words, or one of the other wordings; of each kind that has little of the sort, what has half of the words or more. */
export async function findByWords(wanted: Wanted, wordings: readonly string[]): Promise<readonly Found[]> {
  const [first = ''] = wordings;
  const phrase = phraseOf(wanted.query, first.split(' '));
  const places = placesToAsk(wanted, first);
  const found = await Promise.all(places.map((place) => askPlace(place, wordings, phrase)));
  return best(found.flat()).toSorted((one, other) => other.score - one.score);
}

async function askPlace(
  place: Place,
  wordings: readonly string[],
  phrase: string | undefined,
): Promise<readonly Found[]> {
  const all = await Promise.all(
    wordings.map((wording, rank) => weighed(place, wording, rank === 0 ? 1 : weightOfOtherWords)),
  );
  const whole = best(all.flat());
  const words = wordings[0]?.split(' ') ?? [];
  const some = words.length > 1 && whole.length < few ? await holdingSome(place, words) : [];
  const asPut = new Set(phrase === undefined ? [] : (await weighed(place, `"${phrase}"`, 1)).map(({ id }) => id));
  return best([...whole, ...some]).map((one) =>
    asPut.has(one.id) ? { ...one, score: one.score * weightOfPhrase } : one,
  );
}

/** What has half of the words or more. */
async function holdingSome(place: Place, words: readonly string[]): Promise<readonly Found[]> {
  const each = await Promise.all(words.map((word) => weighed(place, word, weightOfSome)));
  const parts = new Map<string, Found[]>();
  for (const one of each.flat()) parts.set(one.id, [...(parts.get(one.id) ?? []), one]);
  return [...parts.values()].flatMap((held) => {
    const [first] = held;
    const share = held.length / words.length;
    const score = held.reduce((sum, one) => sum + one.score, 0) / words.length;
    return first === undefined || share < 0.5 ? [] : [{ ...first, score }];
  });
}

async function weighed({ folder, filters, weight }: Place, query: string, more: number): Promise<readonly Found[]> {
  const found = await ask(folder, query, filters);
  return found.map((one) => ({ ...one, id: `${folder}${one.id}`, score: one.score * weight * more }));
}

/** Each thing once, with the best score that it has. */
function best(all: readonly Found[]): readonly Found[] {
  const found = new Map<string, Found>();
  for (const one of all) if (one.score > (found.get(one.id)?.score ?? 0)) found.set(one.id, one);
  return [...found.values()];
}

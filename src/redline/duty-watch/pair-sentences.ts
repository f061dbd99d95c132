import { splitWords } from '../words.ts';
import type { Sentence } from './sentences-of.ts';

/** What became of the sentences of one text in another. */
export interface PairedSentences {
  readonly pairs: readonly (readonly [Sentence, Sentence])[];
  readonly gone: readonly Sentence[];
  readonly come: readonly Sentence[];
}

/** Share of words that two sentences of one clause need in common to be the same sentence, amended. */
const likeEnough = 0.5;
/** The same where they stand in different clauses. */
const likeEnoughElsewhere = 0.75;

/** Pairs the sentences of two texts: the same ones drop out, then amended ones pair with the most alike. */
export function pairSentences(before: readonly Sentence[], after: readonly Sentence[]): PairedSentences {
  const there = dropSame(before, after, (one) => `${one.clause}\n${one.lead}\n${one.text}`);
  const elsewhere = dropSame(there.before, there.after, (one) => one.text);
  const candidates = elsewhere.before
    .flatMap((one, place) =>
      elsewhere.after.map((other, index) => ({ place, index, like: likeness(one, other), one, other })),
    )
    .filter(({ like, one, other }) => like >= (one.clause === other.clause ? likeEnough : likeEnoughElsewhere))
    .toSorted((one, other) => other.like - one.like || one.place - other.place || one.index - other.index);
  const gone = new Set(elsewhere.before);
  const come = new Set(elsewhere.after);
  const pairs = candidates.flatMap(({ one, other }) => {
    if (!gone.has(one) || !come.has(other)) return [];
    gone.delete(one);
    come.delete(other);
    return [[one, other] as const];
  });
  return { pairs, gone: [...gone], come: [...come] };
}

function dropSame(
  before: readonly Sentence[],
  after: readonly Sentence[],
  keyOf: (sentence: Sentence) => string,
): { readonly before: readonly Sentence[]; readonly after: readonly Sentence[] } {
  const waiting = new Map<string, Sentence[]>();
  for (const sentence of before) {
    const key = keyOf(sentence);
    waiting.set(key, [...(waiting.get(key) ?? []), sentence]);
  }
  const unmatched = after.filter((sentence) => waiting.get(keyOf(sentence))?.shift() === undefined);
  const left = new Set([...waiting.values()].flat());
  return { before: before.filter((sentence) => left.has(sentence)), after: unmatched };
}

const bags = new WeakMap<Sentence, ReadonlyMap<string, number>>();

/** Dice's coefficient of the words of two sentences, from 0 to 1. */
function likeness(one: Sentence, other: Sentence): number {
  const [some, others] = [bagOf(one), bagOf(other)];
  const size = (bag: ReadonlyMap<string, number>) => [...bag.values()].reduce((sum, count) => sum + count, 0);
  const common = [...some].reduce((sum, [word, count]) => sum + Math.min(count, others.get(word) ?? 0), 0);
  const all = size(some) + size(others);
  return all === 0 ? 0 : (2 * common) / all;
}

function bagOf(sentence: Sentence): ReadonlyMap<string, number> {
  const known = bags.get(sentence);
  if (known !== undefined) return known;
  const bag = new Map<string, number>();
  for (const word of splitWords(sentence.text.toLowerCase())) {
    if (/[\p{L}\p{N}]/u.test(word)) bag.set(word, (bag.get(word) ?? 0) + 1);
  }
  bags.set(sentence, bag);
  return bag;
}

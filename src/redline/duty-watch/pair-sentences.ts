import { isSpoken, splitWords } from '../words.ts';
import type { Sentence } from './sentences-of.ts';

/** What became of the sentences of one text in another. */
export interface PairedSentences {
  /** Sentences that were amended, or stand under another lead-in. */
  readonly pairs: readonly (readonly [Sentence, Sentence])[];
  readonly gone: readonly Sentence[];
  readonly come: readonly Sentence[];
}

/** Share of words that two sentences of one clause need in common to be the same sentence, amended. */
const likeEnough = 0.5;
/** The same where they stand in different clauses. */
const likeEnoughElsewhere = 0.75;

/** Pairs the sentences of two texts: the same ones drop out, wherever they stand; amended ones pair with the most alike. */
export function pairSentences(before: readonly Sentence[], after: readonly Sentence[]): PairedSentences {
  const there = dropSame(before, after, (one) => `${one.clause}\n${one.lead}\n${one.text}`);
  const elsewhere = dropSame(there.before, there.after, (one) => `${one.lead}\n${one.text}`);
  const gone = new Set(elsewhere.before);
  const come = new Set(elsewhere.after);
  const pairs = alike(elsewhere.before, elsewhere.after).flatMap(([one, other]) => {
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
  const waiting = Map.groupBy(before, keyOf);
  const unmatched = after.filter((sentence) => waiting.get(keyOf(sentence))?.shift() === undefined);
  const left = new Set([...waiting.values()].flat());
  return { before: before.filter((sentence) => left.has(sentence)), after: unmatched };
}

/** The pairs that may be one sentence, the most alike first; in printed order where they are alike to the same degree. */
function alike(before: readonly Sentence[], after: readonly Sentence[]): readonly (readonly [Sentence, Sentence])[] {
  const words = after.map(tellingWords);
  const holders = new Map<string, number[]>();
  words.forEach((those, index) => {
    for (const word of those) holders.set(word, [...(holders.get(word) ?? []), index]);
  });
  return before
    .flatMap((one) => {
      const own = tellingWords(one);
      const common = new Map<number, number>();
      for (const word of own) {
        for (const index of holders.get(word) ?? []) common.set(index, (common.get(index) ?? 0) + 1);
      }
      return [...common].flatMap(([index, count]) => {
        const other = after[index];
        if (!other) return [];
        // The same item under another lead-in comes before an item that only sounds like it.
        const likeness = (2 * count) / (own.size + (words[index]?.size ?? 0)) + (one.text === other.text ? 1 : 0);
        const enough = one.clause === other.clause ? likeEnough : likeEnoughElsewhere;
        return likeness >= enough ? [{ pair: [one, other] as const, likeness, index }] : [];
      });
    })
    .toSorted((one, other) => other.likeness - one.likeness)
    .map(({ pair }) => pair);
}

/**
 * The words that tell one sentence from another. Two duties of one person share `must` and `the`, and may differ in all
 * that has to be done.
 */
function tellingWords({ text }: Sentence): ReadonlySet<string> {
  const words = splitWords(text.toLowerCase()).filter(isSpoken);
  const telling = words.filter((word) => !common.has(word));
  return new Set(telling.length === 0 ? words : telling);
}

const common = new Set(
  (
    'a an the this that these those it its they them their he she his her we our you your and or but nor of to in on at by ' +
    'for from with as if than then so be is are was were been being have has had do does did not no any all each every ' +
    'which who whom whose what where when how must shall will should may can could would need only'
  ).split(' '),
);

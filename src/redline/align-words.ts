import { alignUnits, type Unit } from './align-units.ts';
import { commonSubsequence } from './common-subsequence.ts';
import { wordPairs } from './likeness.ts';
import { createPartners, pair, type Partners } from './partners.ts';
import { sentenceEnds, type Word } from './sentences.ts';
import { slideMarks } from './slide-marks.ts';
import { tidyMarks } from './tidy-marks.ts';
import { isSpoken } from './words.ts';

/** A word with its number in the vocabulary. */
export interface NumberedWord extends Word {
  readonly number: number;
}

/** How alike two sentences have to be to be taken for one that was amended, and not for one that took another's place. */
const sentenceThreshold = 0.25;

/**
 * Pairs the words of a text before with the words after that stay: sentence by sentence, and within a sentence so that
 * a person can read it (`tidy-marks.ts`). Words without a partner are to be marked.
 */
export function alignWords(before: readonly NumberedWord[], after: readonly NumberedWord[]): Partners {
  const partners = createPartners(before.length, after.length);
  for (const [left, right] of alignSentences(before, after)) {
    commonSubsequence(numbers(before, left), numbers(after, right), (i, j) => {
      pair(partners, left.from + i, right.from + j);
    });
    tidyMarks(before, after, left, right, partners);
  }
  slideMarks(before, after, partners);
  return partners;
}

/** A range of words; `to` is exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

function numbers(words: readonly NumberedWord[], { from, to }: Stretch): number[] {
  return words.slice(from, to).map((word) => word.number);
}

/** The stretches that are the same sentence, or the same few sentences, before and after; in order. */
function alignSentences(
  before: readonly NumberedWord[],
  after: readonly NumberedWord[],
): readonly (readonly [Stretch, Stretch])[] {
  const [left, right] = [stretches(before), stretches(after)];
  if (left.length <= 1 && right.length <= 1) return left[0] && right[0] ? [[left[0], right[0]]] : [];
  const matched: (readonly [Stretch, Stretch])[] = [];
  let [i, j] = [0, 0];
  const alignGap = (toI: number, toJ: number): void => {
    const gap = [left.slice(i, toI), right.slice(j, toJ)] as const;
    for (const group of alignUnits(
      gap[0].map((s) => unit(before, s)),
      gap[1].map((s) => unit(after, s)),
    )) {
      matched.push([span(gap[0].slice(...group.before)), span(gap[1].slice(...group.after))]);
    }
  };
  const text = (words: readonly NumberedWord[], stretch: Stretch): string => numbers(words, stretch).join(' ');
  const known = new Map<string, number>();
  const key = (sentence: string): number => known.get(sentence) ?? (known.set(sentence, known.size), known.size - 1);
  commonSubsequence(
    left.map((stretch) => key(text(before, stretch))),
    right.map((stretch) => key(text(after, stretch))),
    (sameI, sameJ) => {
      alignGap(sameI, sameJ);
      matched.push([span(left.slice(sameI, sameI + 1)), span(right.slice(sameJ, sameJ + 1))]);
      [i, j] = [sameI + 1, sameJ + 1];
    },
  );
  alignGap(left.length, right.length);
  return matched;
}

function stretches(words: readonly NumberedWord[]): readonly Stretch[] {
  const ends = sentenceEnds(words);
  return ends.map((to, index) => ({ from: ends[index - 1] ?? 0, to }));
}

function span(neighbours: readonly Stretch[]): Stretch {
  return { from: neighbours[0]?.from ?? 0, to: neighbours.at(-1)?.to ?? 0 };
}

function unit(words: readonly NumberedWord[], { from, to }: Stretch): Unit {
  const spoken = words.slice(from, to).filter((word) => isSpoken(word.value));
  return {
    kind: 'sentence',
    divisible: true,
    threshold: sentenceThreshold,
    pairs: wordPairs(spoken.map((word) => word.number)),
  };
}

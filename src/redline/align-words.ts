import { alignUnits } from './align-units.ts';
import { commonSubsequence } from './common-subsequence.ts';
import { createPartners, pair, type Partners } from './partners.ts';
import type { NumberedWord } from './inline-items.ts';
import { sentenceEnds } from './sentences.ts';
import { slideMarks } from './slide-marks.ts';
import type { Stretch } from './stretch.ts';
import { tidyMarks } from './tidy-marks.ts';
import { createUnit, mayPair, type Unit } from './unit.ts';

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

function numbers(words: readonly NumberedWord[], { from, to }: Stretch): number[] {
  return words.slice(from, to).map((word) => word.number);
}

type StretchPair = readonly [before: Stretch, after: Stretch];

/** The stretches that are the same sentence, or the same few sentences, before and after; in order. */
function alignSentences(before: readonly NumberedWord[], after: readonly NumberedWord[]): readonly StretchPair[] {
  const [left, right] = [stretches(before), stretches(after)];
  if (left.length <= 1 && right.length <= 1) return left[0] && right[0] ? [[left[0], right[0]]] : [];
  const matched: StretchPair[] = [];
  let [i, j] = [0, 0];
  const alignGap = (toI: number, toJ: number): void => {
    if (i < toI && j < toJ) matched.push(...alignAlike(before, left.slice(i, toI), after, right.slice(j, toJ)));
  };
  commonSubsequence(
    left.map((stretch) => keyOf(before, stretch)),
    right.map((stretch) => keyOf(after, stretch)),
    (sameI, sameJ) => {
      alignGap(sameI, sameJ);
      matched.push([span(left.slice(sameI, sameI + 1)), span(right.slice(sameJ, sameJ + 1))]);
      [i, j] = [sameI + 1, sameJ + 1];
    },
  );
  alignGap(left.length, right.length);
  return matched;
}

/** Equal for equal sentences. */
function keyOf(words: readonly NumberedWord[], { from, to }: Stretch): string {
  let key = '';
  for (let index = from; index < to; index += 1) key += `${words[index]?.number ?? 0} `;
  return key;
}

/** Of sentences that have no equal, those that are alike; then those left between them, where together they are alike. */
function alignAlike(
  before: readonly NumberedWord[],
  left: readonly Stretch[],
  after: readonly NumberedWord[],
  right: readonly Stretch[],
): readonly StretchPair[] {
  const pairs: StretchPair[] = [];
  const add = (those: readonly Stretch[], these: readonly Stretch[]): void => {
    if (those.length > 0 && these.length > 0) pairs.push([span(those), span(these)]);
  };
  let [i, j] = [0, 0];
  const addRest = (toI: number, toJ: number): void => {
    const [those, these] = [left.slice(i, toI), right.slice(j, toJ)];
    if (mayPair(unit(before, span(those)), unit(after, span(these)))) add(those, these);
  };
  const groups = alignUnits(
    left.map((stretch) => unit(before, stretch)),
    right.map((stretch) => unit(after, stretch)),
  );
  for (const group of groups) {
    addRest(group.before[0], group.after[0]);
    add(left.slice(...group.before), right.slice(...group.after));
    [i, j] = [group.before[1], group.after[1]];
  }
  addRest(left.length, right.length);
  return pairs;
}

function stretches(words: readonly NumberedWord[]): readonly Stretch[] {
  const ends = sentenceEnds(words);
  return ends.map((to, index) => ({ from: ends[index - 1] ?? 0, to }));
}

function span(neighbours: readonly Stretch[]): Stretch {
  return { from: neighbours[0]?.from ?? 0, to: neighbours.at(-1)?.to ?? 0 };
}

function unit(words: readonly NumberedWord[], { from, to }: Stretch): Unit {
  return createUnit({ kind: 'sentence', divisible: true, threshold: sentenceThreshold }, () => {
    const spoken = words.slice(from, to).filter((word) => word.spoken);
    return spoken.map((word) => word.number);
  });
}

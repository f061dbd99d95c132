import { alignUnits } from './align-units.ts';
import { commonSubsequence } from './common-subsequence.ts';
import { areHalfAlike } from './half-alike.ts';
import { createPartners, pair, type Partners } from './paired-words.ts';
import type { NumberedWord } from './inline-items.ts';
import { sentenceEnds } from './sentences.ts';
import { slideMarks } from './slide-marks.ts';
import type { WordRange } from './word-range.ts';
import { tidyMarks } from './tidy-marks.ts';
import { numberedText } from './similarity.ts';
import { createUnit, canPair, type Unit } from './unit.ts';

/** Minimum similarity of two sentences for one to be an amended version of the other. */
const sentenceThreshold = 0.25;

/**
 * Pairs the words that stay, sentence by sentence and so that the marks are easy to read (`tidy-marks.ts`). Words
 * without a partner are marked.
 */
export function alignWords(before: readonly NumberedWord[], after: readonly NumberedWord[]): Partners {
  const partners = createPartners(before.length, after.length);
  for (const [left, right] of alignSentences(before, after)) {
    commonSubsequence(numbers(before, left), numbers(after, right), (i, j) => {
      pair(partners, left.from + i, right.from + j);
    });
    tidyMarks(before, after, left, right, partners);
  }
  alignReplaced(before, after, partners);
  slideMarks(before, after, partners);
  return partners;
}

/** Shorter text that was replaced is not compared again. */
const minReplaced = 8;

/**
 * Pairs the words of text that replaced similar text, which happens when sentence boundaries differ between the two
 * sides.
 */
function alignReplaced(before: readonly NumberedWord[], after: readonly NumberedWord[], partners: Partners): void {
  let [i, j] = [0, 0];
  for (let next = 0; next <= before.length; next += 1) {
    const partner = next === before.length ? after.length : (partners.after[next] ?? -1);
    if (partner < 0) continue;
    const [left, right] = [
      { from: i, to: next },
      { from: j, to: partner },
    ];
    [i, j] = [next + 1, partner + 1];
    if (left.to - left.from < minReplaced || right.to - right.from < minReplaced) continue;
    const [old, now] = [unit(before, left), unit(after, right)];
    if (!canPair(old, now) && !areHalfAlike(old, now)) continue;
    commonSubsequence(numbers(before, left), numbers(after, right), (from, to) => {
      pair(partners, left.from + from, right.from + to);
    });
    tidyMarks(before, after, left, right, partners);
  }
}

function numbers(words: readonly NumberedWord[], { from, to }: WordRange): number[] {
  return words.slice(from, to).map((word) => word.number);
}

type RangePair = readonly [before: WordRange, after: WordRange];

/** Word ranges that are the same sentence, or the same few sentences, before and after; in order. */
function alignSentences(before: readonly NumberedWord[], after: readonly NumberedWord[]): readonly RangePair[] {
  const [left, right] = [sentenceRanges(before), sentenceRanges(after)];
  if (left.length <= 1 && right.length <= 1) return left[0] && right[0] ? [[left[0], right[0]]] : [];
  const aligned: RangePair[] = [];
  let [i, j] = [0, 0];
  const alignGap = (toI: number, toJ: number): void => {
    if (i < toI && j < toJ) aligned.push(...alignSimilar(before, left.slice(i, toI), after, right.slice(j, toJ)));
  };
  commonSubsequence(
    left.map((range) => sentenceKey(before, range)),
    right.map((range) => sentenceKey(after, range)),
    (sameI, sameJ) => {
      alignGap(sameI, sameJ);
      aligned.push([span(left.slice(sameI, sameI + 1)), span(right.slice(sameJ, sameJ + 1))]);
      [i, j] = [sameI + 1, sameJ + 1];
    },
  );
  alignGap(left.length, right.length);
  return aligned;
}

function sentenceKey(words: readonly NumberedWord[], { from, to }: WordRange): string {
  let key = '';
  for (let index = from; index < to; index += 1) key += `${words[index]?.number ?? 0} `;
  return key;
}

/**
 * Pairs similar sentences among those without an equal; then what is left between them, if it is similar as a whole.
 */
function alignSimilar(
  before: readonly NumberedWord[],
  left: readonly WordRange[],
  after: readonly NumberedWord[],
  right: readonly WordRange[],
): readonly RangePair[] {
  const pairs: RangePair[] = [];
  const add = (rangesBefore: readonly WordRange[], rangesAfter: readonly WordRange[]): void => {
    if (rangesBefore.length > 0 && rangesAfter.length > 0) pairs.push([span(rangesBefore), span(rangesAfter)]);
  };
  let [i, j] = [0, 0];
  const addRest = (toI: number, toJ: number): void => {
    const [rangesBefore, rangesAfter] = [left.slice(i, toI), right.slice(j, toJ)];
    if (canPair(unit(before, span(rangesBefore)), unit(after, span(rangesAfter)))) add(rangesBefore, rangesAfter);
  };
  const groups = alignUnits(
    left.map((range) => unit(before, range)),
    right.map((range) => unit(after, range)),
  );
  for (const group of groups) {
    addRest(group.before[0], group.after[0]);
    add(left.slice(...group.before), right.slice(...group.after));
    [i, j] = [group.before[1], group.after[1]];
  }
  addRest(left.length, right.length);
  return pairs;
}

function sentenceRanges(words: readonly NumberedWord[]): readonly WordRange[] {
  const ends = sentenceEnds(words);
  return ends.map((to, index) => ({ from: ends[index - 1] ?? 0, to }));
}

function span(neighbours: readonly WordRange[]): WordRange {
  return { from: neighbours[0]?.from ?? 0, to: neighbours.at(-1)?.to ?? 0 };
}

function unit(words: readonly NumberedWord[], { from, to }: WordRange): Unit {
  return createUnit({ kind: 'sentence', divisible: true, threshold: sentenceThreshold }, () => {
    const onlyWords = words.slice(from, to).filter((word) => word.isWord);
    return numberedText(onlyWords.map((word) => word.number));
  });
}

import { commonSubsequence } from '../common-subsequence.ts';
import { splitWords } from '../words.ts';

/** Words found in a sentence, and where. */
export interface Found {
  /** Equal for what says the same. */
  readonly form: string;
  /** As it stands in the sentence. */
  readonly text: string;
  /** Index of its first character. */
  readonly at: number;
}

/** What became of words found in a sentence, in the sentence after. */
export interface FoundChanges<Mark extends Found> {
  readonly replaced: readonly (readonly [before: Mark, after: Mark])[];
  readonly lost: readonly Mark[];
  readonly come: readonly Mark[];
}

/** A found mark with the words that it covers. */
interface Placed<Mark> {
  readonly mark: Mark;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/**
 * Tells which of the words found in a sentence were lost, came, or took the place of others. Words are known by where
 * they stand: "must log and may read" that became "may log and must read" holds the same forms, and both have changed.
 */
export function compareFound<Mark extends Found>(
  before: string,
  after: string,
  marksBefore: readonly Mark[],
  marksAfter: readonly Mark[],
): FoundChanges<Mark> {
  const partners = alignSentences(before, after);
  const left = new Set(place(before, marksBefore));
  const right = new Set(place(after, marksAfter));
  const replaced: (readonly [Mark, Mark])[] = [];
  const pairWhere = (fits: (one: Placed<Mark>, other: Placed<Mark>) => boolean): void => {
    for (const one of left) {
      const other = [...right].find((candidate) => fits(one, candidate));
      if (!other) continue;
      left.delete(one);
      right.delete(other);
      if (one.mark.form !== other.mark.form) replaced.push([one.mark, other.mark]);
    }
  };
  const isSame = (one: Placed<Mark>, other: Placed<Mark>): boolean => one.mark.form === other.mark.form;
  const overlaps = (one: Placed<Mark>, other: Placed<Mark>): boolean =>
    partners.slice(one.from, one.to).some((partner) => partner >= other.from && partner < other.to);
  const gapBefore = (one: Placed<Mark>): number =>
    partners.slice(0, one.from).findLast((partner) => partner >= 0) ?? -1;
  const gapAfter = (other: Placed<Mark>): number =>
    partners.findLast((partner) => partner >= 0 && partner < other.from) ?? -1;
  const standsAtSamePlace = (one: Placed<Mark>, other: Placed<Mark>): boolean => gapBefore(one) === gapAfter(other);
  pairWhere((one, other) => isSame(one, other) && overlaps(one, other));
  pairWhere(overlaps);
  pairWhere((one, other) => isSame(one, other) && standsAtSamePlace(one, other));
  pairWhere(standsAtSamePlace);
  pairWhere(isSame);
  const marks = (some: ReadonlySet<Placed<Mark>>): readonly Mark[] => [...some].map(({ mark }) => mark);
  return { replaced, lost: marks(left), come: marks(right) };
}

/** For each word of a sentence the word that stayed of it in the sentence after, or -1. */
function alignSentences(before: string, after: string): readonly number[] {
  const [left, right] = [before, after].map((sentence) =>
    splitWords(sentence.toLowerCase()).filter((word) => word !== ' '),
  );
  const partners = (left ?? []).map(() => -1);
  commonSubsequence(left ?? [], right ?? [], (i, j) => {
    partners[i] = j;
  });
  return partners;
}

function place<Mark extends Found>(sentence: string, marks: readonly Mark[]): readonly Placed<Mark>[] {
  const countWords = (text: string): number => splitWords(text).filter((word) => word !== ' ').length;
  return marks.map((mark) => {
    const from = countWords(sentence.slice(0, mark.at));
    return { mark, from, to: from + Math.max(1, countWords(mark.text)) };
  });
}

import type { NumberedWord } from './inline-items.ts';
import type { Reader } from './reader.ts';
import {
  isLong,
  minWordsOfPart,
  pieceOf,
  wordsOf,
  type Mark,
  type SentencePiece,
  type Words,
} from './sentence-pieces.ts';
import { numbersOf } from './unit-of-node.ts';
import type { WordRange } from './word-range.ts';

/** Minimum number of words of a run between two stops or the ends of a paragraph, item or cell. */
const minWordsOfWhole = 4;
/** At most this many places where a run may start are tried for each word. */
const maxStarts = 8;

/** Words that were deleted in one place and inserted in another, in the same order. */
export interface CommonRun {
  readonly from: SentencePiece;
  readonly to: SentencePiece;
}

/** The words of a mark, without those of pieces that moved. */
interface MarkedWords {
  readonly leaf: number;
  readonly at: number;
  readonly mark: Mark;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The number of each word that is no punctuation mark. */
  readonly numbers: readonly number[];
  /** By word: whether it moved, or is in a run already. */
  readonly taken: boolean[];
}

/** Some words of a mark, without counting punctuation marks. */
interface Run extends WordRange {
  readonly marked: MarkedWords;
}

/**
 * Runs of words that are in a deletion and in an insertion elsewhere: such as halves of sentences that changed places, and
 * cells of a table that became the other half of an item. The longest come first.
 *
 * @param marks the deletions and insertions to look in
 * @param moved pieces that already moved
 */
export function commonRuns(
  leaves: readonly Words[],
  marks: ReadonlySet<Mark>,
  moved: ReadonlySet<SentencePiece>,
  reader: Reader,
): readonly CommonRun[] {
  const wordsOfMarks = (type: Mark['type']): readonly MarkedWords[] =>
    leaves.flatMap((words, leaf) =>
      marksIn(words, leaf, (mark) => mark.type === type && marks.has(mark), moved, reader),
    );
  const deleted = wordsOfMarks('deletion');
  if (deleted.length === 0) return [];
  const inserted = wordsOfMarks('insertion');
  if (inserted.length === 0) return [];
  const starts = startsOf(deleted);
  return inserted
    .flatMap((marked) => runsIn(marked, starts, reader))
    .toSorted((a, b) => lengthOf(b.to) - lengthOf(a.to))
    .flatMap(({ from, to }) => {
      if (!isFree(from) || !isFree(to)) return [];
      const [was, is] = [piece(from, reader), piece(to, reader)];
      if (!was || !is) return [];
      for (const { marked, ...range } of [from, to]) marked.taken.fill(true, range.from, range.to);
      return [{ from: was, to: is }];
    });
}

function marksIn(
  words: Words,
  leaf: number,
  isAsked: (mark: Mark) => boolean,
  moved: ReadonlySet<SentencePiece>,
  reader: Reader,
): readonly MarkedWords[] {
  return words.flatMap((mark, at): readonly MarkedWords[] => {
    if ((mark.type !== 'deletion' && mark.type !== 'insertion') || !isAsked(mark) || !isLong(mark)) return [];
    const numbers = numbersOf(mark.children, reader).words;
    if (numbers.length < minWordsOfWhole) return [];
    const taken = numbers.map(() => false);
    for (const piece of moved) if (piece.mark === mark) take(taken, piece, reader);
    return [{ leaf, at, mark, isFirst: at === 0, isLast: at === words.length - 1, numbers, taken }];
  });
}

function take(taken: boolean[], piece: SentencePiece, reader: Reader): void {
  const { from, to } = wordsOf(piece, reader);
  placesIn(piece.mark, reader).forEach((place, index) => {
    if (place >= from && place < to) taken[index] = true;
  });
}

/** The index of each word of a mark that is no punctuation mark. */
function placesIn({ children }: Mark, reader: Reader): readonly number[] {
  return reader.read(children).words.flatMap(({ isWord }, index) => (isWord ? [index] : []));
}

/** Where each four words start, by a number that is the same for the same words. */
function startsOf(marks: readonly MarkedWords[]): ReadonlyMap<number, readonly (readonly [MarkedWords, number])[]> {
  const starts = new Map<number, [MarkedWords, number][]>();
  for (const marked of marks) {
    for (let at = 0; at + minWordsOfWhole <= marked.numbers.length; at += 1) {
      const key = keyAt(marked, at);
      const known = starts.get(key);
      if (known) known.push([marked, at]);
      else starts.set(key, [[marked, at]]);
    }
  }
  return starts;
}

function keyAt(marked: MarkedWords, at: number): number {
  let key = 0;
  for (let index = at; index < at + minWordsOfWhole; index += 1)
    key = (Math.imul(key, 31) + numberAt(marked, index)) | 0;
  return key;
}

/** The number of a word; one that no word has if there is none, or if it is in a run already. */
function numberAt({ numbers, taken }: MarkedWords, at: number): number {
  return taken[at] === true ? -1 : (numbers[at] ?? -1);
}

/** The longest run that starts at each word of an insertion and is in no other. */
function runsIn(
  marked: MarkedWords,
  starts: ReturnType<typeof startsOf>,
  reader: Reader,
): readonly { readonly from: Run; readonly to: Run }[] {
  const runs: { from: Run; to: Run }[] = [];
  for (let at = 0; at + minWordsOfWhole <= marked.numbers.length;) {
    let longest: { from: Run; to: Run } | undefined;
    for (const [other, start] of (starts.get(keyAt(marked, at)) ?? []).slice(0, maxStarts)) {
      if (other.leaf === marked.leaf && other.at + 1 === marked.at) continue;
      let length = 0;
      while (numberAt(marked, at + length) >= 0 && numberAt(marked, at + length) === numberAt(other, start + length)) {
        length += 1;
      }
      const [from, to] = [
        { marked: other, from: start, to: start + length },
        { marked, from: at, to: at + length },
      ];
      if (length <= (longest ? lengthOf(longest.to) : 0)) continue;
      if (length >= minWordsOfPart || (length >= minWordsOfWhole && isWhole(from, reader) && isWhole(to, reader)))
        longest = { from, to };
    }
    if (longest) runs.push(longest);
    at += longest ? lengthOf(longest.to) : 1;
  }
  return runs;
}

const lengthOf = ({ from, to }: WordRange): number => to - from;

const isFree = ({ marked, from, to }: Run): boolean => !marked.taken.slice(from, to).includes(true);

/** Whether a run is between two stops or ends of its paragraph, item or cell. */
function isWhole({ marked: { isFirst, isLast, mark }, from, to }: Run, reader: Reader): boolean {
  const [places, { words }] = [placesIn(mark, reader), reader.read(mark.children)];
  const [first, last] = [places[from] ?? 0, places[to - 1] ?? 0];
  const isStop = (word: NumberedWord | undefined): boolean => word !== undefined && /^[.:;!?…]/u.test(word.value);
  const starts = first === 0 ? isFirst : isStop(words[first - 1]);
  return starts && (last === words.length - 1 ? isLast : isStop(words[last + 1]));
}

/** A run with the punctuation marks beside it; undefined if it starts or ends within emphasis. */
function piece({ marked: { leaf, at, mark }, ...range }: Run, reader: Reader): SentencePiece | undefined {
  const [places, { words }] = [placesIn(mark, reader), reader.read(mark.children)];
  let [from, to] = [places[range.from] ?? 0, (places[range.to - 1] ?? 0) + 1];
  while (from > 0 && words[from]?.spaceBefore === false) from -= 1;
  while (to < words.length && words[to]?.spaceBefore === false) to += 1;
  return pieceOf({ leaf, at, mark, from, to }, reader);
}

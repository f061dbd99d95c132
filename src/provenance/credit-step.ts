import type { ComparedClause } from '../redline/compare-revisions.ts';
import { correctedLetters } from './corrected-letters.ts';
import { creditsFor, partsOf, type CreditsOf, type Decision, type MarkPart } from './credit-of-marks.ts';
import { textBetween } from './letters.ts';
import { followMovedWords } from './moved-words.ts';
import type { RevisionPair } from './revision-pairs.ts';
import { runsOf } from './tokens.ts';
import { traceStep, type Hunk, type TextsBefore, type TracedClause } from './trace-step.ts';
import { isCorrection, type LetterCredit, type WordOrigin } from './word-origin.ts';
import { deletedAt } from './words-in-marks.ts';

/** What is known about the letters of one clause, in order, and what the step wrote into it and took out. */
export interface CreditedClause {
  readonly id: string;
  readonly letters: readonly LetterCredit[];
  readonly origins: readonly WordOrigin[];
}

/**
 * Credits every letter of the clauses that differ from one revision to the next: what stayed or moved keeps what was
 * known about it, what is new has its reasons, and what was corrected has both.
 *
 * @param lettersBefore what is known about the letters of an old clause
 */
export function creditStep(
  compared: readonly ComparedClause[],
  pair: RevisionPair,
  lettersBefore: (clause: string) => readonly LetterCredit[],
): readonly CreditedClause[] {
  const { before, clauses: traced } = traceStep(compared, pair);
  const known = [...before.texts.keys()].flatMap((id) => [...lettersBefore(id)]);
  const from = new Map(compared.map((clause) => [clause.id, clause.from]));
  const clauses = followMovedWords({ before, clauses: traced }, (id) => from.get(id) ?? []);
  return clauses.map((clause) =>
    creditClause({
      clause,
      pair,
      before,
      known,
      from: from.get(clause.id) ?? [],
      kept: keptNeighbours(clause.sources),
    }),
  );
}

interface Context {
  readonly clause: TracedClause;
  readonly pair: RevisionPair;
  readonly before: TextsBefore;
  /** What is known about each old letter, by its number. */
  readonly known: readonly LetterCredit[];
  /** The other clauses that the text of the clause came from. */
  readonly from: readonly string[];
  readonly kept: KeptNeighbours;
}

interface MutableOrigin extends WordOrigin {
  readonly added: string[];
  readonly removed: string[];
}

/** Letters of one sentence with the same credit. */
interface Mark extends Pick<MarkPart, 'side' | 'letters'> {
  readonly origin: MutableOrigin;
}

function creditClause(context: Context): CreditedClause {
  const { clause, before, known, from, pair } = context;
  const { id, after, sources, hunks } = clause;
  const letters = sources.map((source) => known[source]);
  const parts = hunks.map((hunk) => partsOf(hunk, clause, before, (letter) => hostOf(letter, hunk, context)));
  const credits = creditsFor(pair.to, clause, [id, ...from], before, parts.flat());
  const origins = createOrigins(context);
  const marks = parts.map((ofHunk) => marksOf(ofHunk, credits, origins.of));
  hunks.forEach((_, place) => {
    for (const { side, letters: marked, origin } of marks[place] ?? []) {
      if (side === 'before' || after === undefined) continue;
      origin.added.push(...runsOf(marked).map(([start, end]) => textBetween(after, start, end)));
      const corrects = isCorrection(origin.reasons);
      const corrected = corrects ? correctedLetters(marked, after, deletedAt(hunks, place), before) : undefined;
      for (const letter of marked) {
        const was = known[corrected?.get(letter) ?? -1] ?? (corrects ? neighbourOf(letter, context) : undefined);
        letters[letter] = was
          ? { ...was, corrections: [...was.corrections, origin] }
          : { origin, corrections: [], cuts: [] };
      }
    }
  });
  hunks.forEach((hunk, place) => {
    for (const mark of marks[place] ?? []) if (mark.side === 'before') takeOut(mark, hunk, letters, context);
  });
  return { id, letters: letters.filter((letter) => letter !== undefined), origins: origins.all() };
}

/** The origins of a clause's words in one step, one for each decision. */
function createOrigins({ pair: { to }, clause: { id } }: Context) {
  const origins: MutableOrigin[] = [];
  return {
    all: (): readonly WordOrigin[] => origins,
    of: ({ reasons, credit }: Decision): MutableOrigin => {
      const same = origins.find(
        (one) =>
          one.credit === credit &&
          one.reasons.length === reasons.length &&
          one.reasons.every(({ reason }, index) => reason === reasons[index]?.reason),
      );
      const origin = same ?? { revision: to, clause: id, credit, reasons, added: [], removed: [] };
      if (same === undefined) origins.push(origin);
      return origin;
    },
  };
}

/** The marks of a hunk: neighbouring letters of a part for the same reasons. */
function marksOf(
  parts: readonly MarkPart[],
  creditsOf: CreditsOf,
  originOf: (decision: Decision) => MutableOrigin,
): readonly Mark[] {
  const [after, before] = (['after', 'before'] as const).map((side) => parts.filter((part) => part.side === side));
  const isOne = after?.length === 1 && before?.length === 1;
  return parts.flatMap((part) => {
    const beside = isOne ? parts.find(({ side }) => side !== part.side) : undefined;
    const decide = creditsOf(part, beside);
    const marks: { side: MarkPart['side']; letters: number[]; origin: MutableOrigin }[] = [];
    for (const letter of part.letters) {
      const origin = originOf(decide(letter));
      const last = marks.at(-1);
      if (last?.origin === origin) last.letters.push(letter);
      else marks.push({ side: part.side, letters: [letter], origin });
    }
    return marks;
  });
}

/** For each letter, and for the end, the nearest one before it that stayed, and the nearest from it on; -1 for none. */
interface KeptNeighbours {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

function keptNeighbours(sources: readonly number[]): KeptNeighbours {
  const [left, right]: [number[], number[]] = [[-1], [-1]];
  sources.forEach((source, letter) => left.push(source < 0 ? (left[letter] ?? -1) : letter));
  for (let letter = sources.length - 1; letter >= 0; letter -= 1)
    right.push(sources[letter] === -1 ? (right.at(-1) ?? -1) : letter);
  return { left, right: right.toReversed() };
}

/** What is known about the nearest letter of the same sentence that stayed. */
function neighbourOf(letter: number, { clause: { after, sources }, known, kept }: Context): LetterCredit | undefined {
  const found = [kept.left[letter], kept.right[letter]].find(
    (beside = -1) => beside >= 0 && after?.sentenceOf[beside] === after?.sentenceOf[letter],
  );
  return known[sources[found ?? -1] ?? -1];
}

/** The new letter that is next to a deleted one and stayed in its sentence. */
function hostOf(deleted: number, { at }: Hunk, { clause: { sources }, before, kept }: Context): number | undefined {
  const sentence = before.sentenceAt(deleted);
  return [kept.left[at], kept.right[at]].find(
    (beside = -1) => beside >= 0 && before.sentenceAt(sources[beside] ?? -1) === sentence,
  );
}

/** Notes what was taken out at a letter that is there now; what was taken out with a whole sentence is at none. */
function takeOut(
  { letters: deleted, origin }: Mark,
  hunk: Hunk,
  letters: (LetterCredit | undefined)[],
  context: Context,
): void {
  const { before, known } = context;
  const words = runsOf(deleted).flatMap(([from, to]) => {
    const text = before.at(from);
    return text === undefined ? [] : [textBetween(text.letters, from - text.first, to - text.first)];
  });
  origin.removed.push(...words);
  const host = hostOf(deleted[0] ?? -1, hunk, context);
  if (host === undefined) return;
  const note = (letter: number, added: Partial<Pick<LetterCredit, 'cuts' | 'corrections'>>): void => {
    const was = letters[letter];
    if (was === undefined) return;
    const { corrections = [], cuts = [] } = added;
    letters[letter] = { ...was, corrections: [...was.corrections, ...corrections], cuts: [...was.cuts, ...cuts] };
  };
  const [first] = hunk.inserted;
  if (isCorrection(origin.reasons)) {
    if (first === undefined) note(host, { corrections: [origin] });
  } else note(first ?? host, { cuts: [{ by: origin, words: words.join(' … '), replaced: first !== undefined }] });
  // What was taken out before, beside letters that are gone now, is still missing from the sentence.
  const earlier = deleted.flatMap((letter) => known[letter]?.cuts.filter(({ replaced }) => !replaced) ?? []);
  if (earlier.length > 0) note(host, { cuts: earlier });
}

import { clausesOf, type Clause, type Code, type Revision } from '../model/code.ts';
import { redline } from '../redline/redline.ts';
import type { ComparedClause } from '../redline/compare-revisions.ts';
import type { Compare } from './compare.ts';
import { creditStep } from './credit-step.ts';
import { lettersOf } from './letters.ts';
import { labelsOf } from './passages.ts';
import { consecutivePairs, type RevisionPair } from './revision-pairs.ts';
import type { Credit, LetterCredit, WordOrigin } from './word-origin.ts';

/** The text of a clause with what is known about each of its letters. */
export interface CreditedText {
  readonly clause: Clause;
  readonly letters: readonly LetterCredit[];
}

/** Where every word of every revision comes from, and what every reason wrote. */
export interface WordHistory {
  /** The text of a clause in a revision; undefined if it has none, or if its text was removed from publication. */
  readonly textIn: (revision: Revision, clause: string) => CreditedText | undefined;
  /** Everything that was written or taken out, oldest revision first. */
  readonly origins: readonly WordOrigin[];
}

/** Follows every word of a Code through its revisions. */
export function wordHistory(code: Code, compare: Compare): WordHistory {
  const texts = new Map<Revision, ReadonlyMap<string, KnownText>>();
  const origins: WordOrigin[] = [];
  const [first] = code.revisions;
  if (first === undefined) return { textIn: () => undefined, origins };
  const start = new Map<string, KnownText>();
  for (const clause of clausesOf(first)) start.set(clause.id, newlyWritten(clause, first, 'unrecorded', origins));
  texts.set(first, start);
  for (const pair of consecutivePairs(code))
    texts.set(pair.to, textsAfter(pair, compare(code, pair.from, pair.to), texts.get(pair.from) ?? new Map(), origins));
  return {
    textIn(revision, clause) {
      const known = texts.get(revision)?.get(clause);
      return known?.revision === undefined ? known : undefined;
    },
    origins,
  };
}

/** A text, or, where it was removed from publication, the last one that is known. */
interface KnownText extends CreditedText {
  /** The last revision whose text is known, if the text of the clause was removed afterwards. */
  readonly revision?: Revision;
}

function textsAfter(
  pair: RevisionPair,
  compared: readonly ComparedClause[],
  before: ReadonlyMap<string, KnownText>,
  origins: WordOrigin[],
): ReadonlyMap<string, KnownText> {
  const credited = new Map(
    creditStep(compared.filter(isKnown), pair, (id) => before.get(id)?.letters ?? []).map((clause) => [
      clause.id,
      clause,
    ]),
  );
  for (const clause of credited.values()) origins.push(...clause.origins);
  return new Map(
    clausesOf(pair.to).map((clause): [string, KnownText] => {
      const known = before.get(clause.id);
      if (clause.removed === true) {
        const last = known ?? { clause, letters: [] };
        return [clause.id, { ...last, revision: known?.revision ?? pair.from }];
      }
      if (known?.revision !== undefined)
        return [clause.id, foundAgain(clause, known, pair.to, known.revision, origins)];
      const letters = credited.get(clause.id)?.letters ?? known?.letters;
      return [
        clause.id,
        letters === undefined ? newlyWritten(clause, pair.to, 'unrecorded', origins) : { clause, letters },
      ];
    }),
  );
}

/** Whether both texts are known, not removed from publication. */
function isKnown({ before, after }: ComparedClause): boolean {
  return before?.removed !== true && after?.removed !== true;
}

/** A text that was not there before, for no recorded reason. */
function newlyWritten(clause: Clause, revision: Revision, credit: Credit, origins: WordOrigin[]): KnownText {
  if (clause.removed === true) return { clause, letters: [], revision };
  const { text, sentences, starts } = lettersOf(clause, labelsOf(revision));
  const added = sentences.map(({ start, end }) => text.slice(start, end));
  const origin: WordOrigin = { revision, clause: clause.id, credit, reasons: [], added, removed: [] };
  origins.push(origin);
  return { clause, letters: starts.map(() => ({ origin, corrections: [], cuts: [] })) };
}

/**
 * The text that follows one that was removed from publication. Words of the last known text keep what is known about them;
 * nothing can be said about the others.
 */
function foundAgain(
  clause: Clause,
  last: CreditedText,
  to: Revision,
  from: Revision,
  origins: WordOrigin[],
): KnownText {
  if (last.letters.length === 0) return newlyWritten(clause, to, 'hidden', origins);
  const compared: ComparedClause = {
    id: clause.id,
    kinds: ['amended'],
    before: last.clause,
    after: clause,
    from: [],
    now: [],
    redline: redline(last.clause.text.tree, clause.text.tree),
  };
  const [credited] = creditStep([compared], { from, to }, () => last.letters);
  if (credited === undefined) return newlyWritten(clause, to, 'hidden', origins);
  const own = new Set(credited.origins);
  const added = credited.origins.flatMap((origin) => origin.added);
  const hidden: WordOrigin = { revision: to, clause: clause.id, credit: 'hidden', reasons: [], added, removed: [] };
  if (added.length > 0) origins.push(hidden);
  const letters = credited.letters.map(({ origin, corrections, cuts }) => ({
    origin: own.has(origin) ? hidden : origin,
    corrections: corrections.filter((each) => !own.has(each)),
    cuts: cuts.filter(({ by }) => !own.has(by)),
  }));
  return { clause, letters };
}

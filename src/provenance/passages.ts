import { clausesOf, type Revision } from '../model/code.ts';
import { labelIn } from '../model/labels.ts';
import { clauseLabel } from '../model/reference.ts';
import type { ComparedClause } from '../redline/compare-revisions.ts';
import { collapseSpaces, wordsOfClause, type ClauseWords, type LabelOf, type Sentence } from './clause-words.ts';
import { markedRuns, segmentsOf } from './marked-text.ts';
import type { Reason } from '../model/reason.ts';
import type { RevisionPair } from './revision-pairs.ts';

/** One entry of a reason's `covers`. */
export type Cover = Reason['covers'][number];

/** A passage of a clause that a reason covers, as its editor named it. */
export interface Passage {
  /** The text that contains it: `before` if it was removed. */
  readonly side: 'before' | 'after';
  /** The named words; for a numbered paragraph, all its words. */
  readonly words: string;
  /** The sentences that contain them, whole and in order. */
  readonly sentences: readonly string[];
  /** Id of the numbered paragraph, if one was named. */
  readonly paragraph?: string;
}

/** One side of a changed clause. */
export interface ClauseSide extends ClauseWords {
  readonly side: Passage['side'];
  /** The runs of words on this side only. */
  readonly runs: readonly string[];
  /** The keys of its sentences on this side only. */
  readonly ownKeys: ReadonlySet<string>;
}

/**
 * The sides of a clause, after and before, with references as each revision prints them. An added or removed clause has
 * one side.
 */
export function sidesOf(
  { id, before, after, redline }: ComparedClause,
  { from, to }: RevisionPair,
): readonly ClauseSide[] {
  const segments = segmentsOf(redline, labelsOf(to, id));
  const was = before === undefined ? undefined : wordsOfClause(before, labelsOf(from));
  const is = after === undefined ? undefined : wordsOfClause(after, labelsOf(to));
  const side = (
    name: ClauseSide['side'],
    words: ClauseWords | undefined,
    other: ClauseWords | undefined,
  ): readonly ClauseSide[] =>
    words === undefined
      ? []
      : [{ ...words, side: name, runs: markedRuns(segments, name), ownKeys: keysOnlyIn(words, other) }];
  return [...side('after', is, was), ...side('before', was, is)];
}

function keysOnlyIn(words: ClauseWords, other: ClauseWords | undefined): ReadonlySet<string> {
  const otherKeys = new Set(other?.sentences.map(({ key }) => key));
  return new Set(words.sentences.map(({ key }) => key).filter((key) => !otherKeys.has(key)));
}

/**
 * Returns a function that gives the label of a reference in a revision.
 *
 * @param own the clause that it is printed in, if it is always the same one
 */
export function labelsOf(revision: Revision, own?: string): LabelOf {
  const clauses = new Map(clausesOf(revision).map((clause) => [clause.id, clause]));
  return (to, within = own) => {
    const clause = clauses.get(to);
    // All texts are read only if a numbered paragraph or an item is referred to.
    return clause === undefined ? labelIn(revision, to, within) : clauseLabel(clause);
  };
}

/**
 * Finds the passage that a cover names: words among those inserted, or else among those deleted, or else in a changed
 * sentence; the new text comes before the old text. Undefined if it is in neither text.
 */
export function passageOf(cover: Cover, sides: readonly ClauseSide[]): Passage | undefined {
  const rank = (side: ClauseSide): number => {
    if (cover.words !== undefined && side.runs.some((run) => run.includes(collapseSpaces(cover.words ?? '')))) return 0;
    return isChanged(cover, [side]) ? 1 : 2;
  };
  for (const side of sides.toSorted((a, b) => rank(a) - rank(b))) {
    const sentences = sentencesOf(cover, side);
    if (sentences.length > 0) return passage(cover, side.side, sentences);
  }
  return undefined;
}

function passage({ words, paragraph }: Cover, side: ClauseSide['side'], sentences: readonly Sentence[]): Passage {
  const texts = sentences.map(({ text }) => text);
  return {
    side,
    words: words === undefined ? texts.join(' ') : collapseSpaces(words),
    sentences: texts,
    ...(paragraph === undefined ? {} : { paragraph }),
  };
}

/** Whether what a cover names is in a sentence that is on one side only. */
export function isChanged(cover: Cover, sides: readonly ClauseSide[]): boolean {
  return sides.some((side) => sentencesOf(cover, side).some(({ key }) => side.ownKeys.has(key)));
}

/**
 * The sentences of the numbered paragraph or words that a cover names. Words that occur several times count at the
 * first changed occurrence, or else at the first.
 */
function sentencesOf(cover: Cover, { text, sentences, ownKeys }: ClauseSide): readonly Sentence[] {
  if (cover.words === undefined) return sentences.filter(({ paragraph }) => paragraph === cover.paragraph);
  const words = collapseSpaces(cover.words);
  const occurrences: (readonly Sentence[])[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    occurrences.push(sentences.filter((sentence) => sentence.start < end && sentence.end > start));
  }
  return occurrences.find((sentencesAt) => sentencesAt.some(({ key }) => ownKeys.has(key))) ?? occurrences[0] ?? [];
}

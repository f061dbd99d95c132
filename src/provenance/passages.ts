import { clausesOf, type Revision } from '../code/code.ts';
import { clauseLabel, referencesOf } from '../code/reference.ts';
import type { ComparedClause } from '../redline/compare-revisions.ts';
import { spaced, wordsOfClause, type ClauseWords, type Sentence } from './clause-words.ts';
import type { Passage } from './credit.ts';
import { markedRuns, segmentsOf } from './marked-text.ts';
import type { Reason } from './reason.ts';
import type { Step } from './steps.ts';

/** What a reason says that it covers. */
export type Cover = Reason['covers'][number];

/** One text of a clause that was changed. */
export interface Side extends ClauseWords {
  readonly side: Passage['side'];
  /** The runs of words that stand on this side only. */
  readonly runs: readonly string[];
  /** The keys of its sentences that stand on this side only. */
  readonly own: ReadonlySet<string>;
}

/** The texts of a clause after and before, with references as each revision prints them; one where the other is none. */
export function sidesOf({ before, after, redline }: ComparedClause, { from, to }: Step): readonly Side[] {
  const segments = segmentsOf(redline, labels(to));
  const was = before === undefined ? undefined : wordsOfClause(before, labels(from));
  const is = after === undefined ? undefined : wordsOfClause(after, labels(to));
  const side = (name: Side['side'], words: ClauseWords | undefined, other: ClauseWords | undefined): readonly Side[] =>
    words === undefined ? [] : [{ ...words, side: name, runs: markedRuns(segments, name), own: ownKeys(words, other) }];
  return [...side('after', is, was), ...side('before', was, is)];
}

function ownKeys(words: ClauseWords, other: ClauseWords | undefined): ReadonlySet<string> {
  const others = new Set(other?.sentences.map(({ key }) => key));
  return new Set(words.sentences.map(({ key }) => key).filter((key) => !others.has(key)));
}

/** How a revision prints references: by the label of their target. */
export function labels(revision: Revision): (to: string) => string {
  const clauses = new Map(clausesOf(revision).map((clause) => [clause.id, clause]));
  let references: ReturnType<typeof referencesOf> | undefined;
  return (to) => {
    const clause = clauses.get(to);
    // Only for a numbered paragraph does every text have to be looked at.
    return clause === undefined ? ((references ??= referencesOf(revision)).get(to)?.label ?? to) : clauseLabel(clause);
  };
}

/**
 * Where the words or the paragraph stand that a cover names: words among those inserted, or else deleted, or else in a
 * sentence that was changed; the text after goes before the text before. Nothing where they stand in neither text.
 */
export function passageOf(cover: Cover, sides: readonly Side[]): Passage | undefined {
  const rank = (one: Side): number => {
    if (cover.words !== undefined && one.runs.some((run) => run.includes(spaced(cover.words ?? '')))) return 0;
    return isChanged(cover, [one]) ? 1 : 2;
  };
  for (const one of sides.toSorted((a, b) => rank(a) - rank(b))) {
    const sentences = sentencesOf(cover, one);
    if (sentences.length > 0) return passage(cover, one.side, sentences);
  }
  return undefined;
}

function passage({ words, paragraph }: Cover, side: Side['side'], sentences: readonly Sentence[]): Passage {
  const texts = sentences.map(({ text }) => text);
  return {
    side,
    words: words === undefined ? texts.join(' ') : spaced(words),
    sentences: texts,
    ...(paragraph === undefined ? {} : { paragraph }),
  };
}

/** Whether what a cover names stands in a sentence that is on one side only. */
export function isChanged(cover: Cover, sides: readonly Side[]): boolean {
  return sides.some((side) => sentencesOf(cover, side).some(({ key }) => side.own.has(key)));
}

/**
 * The sentences that a cover names, or in which the words stand that it names: where they stand more than once, those of
 * the first place that was changed, or else of the first.
 */
function sentencesOf(cover: Cover, { text, sentences, own }: Side): readonly Sentence[] {
  if (cover.words === undefined) return sentences.filter(({ paragraph }) => paragraph === cover.paragraph);
  const words = spaced(cover.words);
  const places: (readonly Sentence[])[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    places.push(sentences.filter((sentence) => sentence.start < end && sentence.end > start));
  }
  return places.find((place) => place.some(({ key }) => own.has(key))) ?? places[0] ?? [];
}

import type { Revision } from '../model/code.ts';
import { isWord } from '../redline/words.ts';
import { collapseSpaces } from './clause-words.ts';
import { reasonKind, type Citation } from './citations.ts';
import { lettersBetween, type Letters } from './letters.ts';
import type { Cover } from './passages.ts';
import { isWordChange, reasonsIn } from './reasons-of-clause.ts';
import type { Hunk, TextBefore, TextsBefore, TracedClause } from './trace-step.ts';
import { isCorrection, type Credit } from './word-origin.ts';

/** The reasons for which letters were inserted or deleted, and what is known about that. */
export interface Decision {
  readonly reasons: readonly Citation[];
  readonly credit: Credit;
}

/** Letters of one sentence that were inserted or deleted at one place. */
export interface MarkPart {
  readonly side: 'before' | 'after';
  readonly letters: readonly number[];
  /**
   * The sentence that they are in: its new index, or its old number. For deleted letters, also what is left of it
   * after.
   */
  readonly sentences: ReadonlySet<number>;
}

/**
 * Decides for the letters of a part of a mark.
 *
 * @param beside the other side of the mark, if both are of one sentence
 */
export type CreditsOf = (part: MarkPart, beside: MarkPart | undefined) => (letter: number) => Decision;

/** What one reason says that it covers: letters that were marked, or else sentences that were changed. */
interface CoveredLetters {
  readonly citation: Citation;
  readonly after: ReadonlySet<number>;
  readonly before: ReadonlySet<number>;
  /** The sentences of those letters. */
  readonly beside: ReadonlySet<number>;
  /** The changed sentences in which it names words that did not change. */
  readonly sentences: ReadonlySet<number>;
}

/**
 * The credits for the change of a clause. A reason is credited with the words that it names, and with the mark in the
 * same sentence of which they are a part; where what it names did not change, with the changes of that sentence. A
 * reason without others is credited with everything. Other words are reported with the reasons for their sentence, or
 * else for their clause.
 *
 * @param origins the clauses that its text came from, with itself
 */
export function creditsFor(
  revision: Revision,
  clause: TracedClause,
  origins: readonly string[],
  before: TextsBefore,
  parts: readonly MarkPart[],
): CreditsOf {
  const citations = reasonsIn(revision, clause.id).filter(({ change }) => isWordChange(change));
  const texts = origins.flatMap((id) => before.texts.get(id) ?? []);
  const named = citations
    .filter(({ reason }) => reason.covers.length > 0)
    .map((citation) => namedBy(citation, clause, before, texts, parts));
  const ofClause = decisionForOthers(citations);
  return (part, beside) => {
    const marked = beside === undefined ? [part] : [part, beside];
    const inMark = named.filter((one) =>
      marked.some(({ side, letters }) => letters.some((letter) => one[side].has(letter))),
    );
    const ofSentence = (key: 'sentences' | 'beside') =>
      named.filter((one) => [...part.sentences].some((sentence) => one[key].has(sentence)));
    const claims = [inMark, ofSentence('sentences')].find(({ length }) => length > 0);
    const near = ofSentence('beside').filter(({ citation }) => !isCorrection([citation]));
    const others =
      claims !== undefined
        ? decision(claims, countCauses(claims.map(({ citation }) => citation)) === 1 ? 'named' : 'together')
        : near.length > 0
          ? decision(near, 'together')
          : ofClause;
    return (letter) => {
      const direct = inMark.filter((one) => one[part.side].has(letter));
      return direct.length === 0 ? others : decision(direct, 'named');
    };
  };
}

/**
 * What is known about words that no reason names. A correction that says what it covers takes no credit for other
 * words.
 */
function decisionForOthers(citations: readonly Citation[]): Decision {
  if (citations.length === 0) return { reasons: [], credit: 'unrecorded' };
  const others = citations.filter((citation) => !isCorrection([citation]) || citation.reason.covers.length === 0);
  const reasons = others.length === 0 ? citations : others;
  const isWhole = countCauses(reasons) === 1 && reasons.every(({ reason }) => reason.covers.length === 0);
  return { reasons, credit: isWhole ? 'whole' : 'together' };
}

/** How many causes there are: a recommendation may be the reason for several entries. */
function countCauses(citations: readonly Citation[]): number {
  return new Set(citations.map(({ reason }) => `${reasonKind(reason)} ${reason[reasonKind(reason)] ?? ''}`)).size;
}

function decision(named: readonly CoveredLetters[], credit: Credit): Decision {
  return { reasons: named.map(({ citation }) => citation), credit };
}

function namedBy(
  citation: Citation,
  { after, sources }: TracedClause,
  before: TextsBefore,
  texts: readonly TextBefore[],
  parts: readonly MarkPart[],
): CoveredLetters {
  const [inAfter, inBefore, sentences] = [new Set<number>(), new Set<number>(), new Set<number>()];
  const deleted = new Set(parts.flatMap(({ side, letters }) => (side === 'before' ? letters : [])));
  const changed = new Set(parts.flatMap((part) => [...part.sentences]));
  const sides = [
    ...(after === undefined
      ? []
      : [
          {
            side: 'after' as const,
            letters: after,
            first: 0,
            sentenceAt: (letter: number) => after.sentenceOf[letter],
          },
        ]),
    ...texts.map((text) => ({ ...text, side: 'before' as const, sentenceAt: before.sentenceAt })),
  ];
  const isMarked = (side: MarkPart['side'], letter: number): boolean =>
    side === 'after' ? sources[letter] === -1 : deleted.has(letter);
  for (const cover of citation.reason.covers) {
    const places = sides.flatMap(({ side, letters, first, sentenceAt }) =>
      occurrencesOf(cover, letters).map((found) => ({
        side,
        marked: found.map((letter) => first + letter).filter((letter) => isMarked(side, letter)),
        sentences: found.flatMap((letter) => sentenceAt(first + letter) ?? []),
      })),
    );
    const marked = places.filter((place) => place.marked.length > 0);
    // Words are those of one place; a numbered paragraph is covered on both sides.
    for (const place of cover.words === undefined ? marked : marked.slice(0, 1))
      for (const letter of place.marked) (place.side === 'after' ? inAfter : inBefore).add(letter);
    if (marked.length > 0) continue;
    const place = places.find((one) => one.sentences.some((sentence) => changed.has(sentence)));
    for (const sentence of place?.sentences ?? []) sentences.add(sentence);
  }
  const beside = parts.filter(({ side, letters }) => {
    const own = side === 'after' ? inAfter : inBefore;
    return letters.some((letter) => own.has(letter));
  });
  return {
    citation,
    after: inAfter,
    before: inBefore,
    beside: new Set(beside.flatMap((part) => [...part.sentences])),
    sentences,
  };
}

/** The letters of each place that a cover names. */
function occurrencesOf(cover: Cover, letters: Letters): readonly (readonly number[])[] {
  if (cover.words === undefined) {
    const covered = letters.sentences.filter(({ paragraph }) => paragraph === cover.paragraph);
    return [covered.flatMap(({ start, end }) => lettersBetween(letters, start, end))];
  }
  const words = collapseSpaces(cover.words);
  const found: { readonly isWhole: boolean; readonly letters: readonly number[] }[] = [];
  for (let start = letters.text.indexOf(words); start >= 0; start = letters.text.indexOf(words, start + 1)) {
    const end = start + words.length;
    const isWhole = [start, end].every((edge) => !isInWord(letters.text.slice(Math.max(0, edge - 1), edge + 1)));
    found.push({ isWhole, letters: lettersBetween(letters, start, end) });
  }
  // Does not match “may” inside “dismay” if the whole word occurs as well.
  return found.toSorted((a, b) => Number(b.isWhole) - Number(a.isWhole)).map((place) => place.letters);
}

/** Whether two neighbouring characters are of one word. */
function isInWord(pair: string): boolean {
  return pair.length === 2 && isWord(pair.charAt(0)) && isWord(pair.charAt(1));
}

/** The letters of a hunk by side and sentence. */
export function partsOf(
  { inserted, deleted }: Hunk,
  { after }: TracedClause,
  before: TextsBefore,
  hostOf: (letter: number) => number | undefined,
): readonly MarkPart[] {
  const ofAfter = Map.groupBy(inserted, (letter) => after?.sentenceOf[letter]);
  const ofBefore = Map.groupBy(deleted, (letter) => before.sentenceAt(letter));
  const known = (sentence: number | undefined) => (sentence === undefined ? [] : [sentence]);
  return [
    ...[...ofAfter].map(([sentence, letters]) => ({
      side: 'after' as const,
      letters,
      sentences: new Set(known(sentence)),
    })),
    ...[...ofBefore].map(([sentence, letters]) => {
      const host = hostOf(letters[0] ?? -1);
      const left = known(host === undefined ? undefined : after?.sentenceOf[host]);
      return { side: 'before' as const, letters, sentences: new Set([...known(sentence), ...left]) };
    }),
  ];
}

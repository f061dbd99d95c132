import { join, withoutFollowed, wordsOf } from './followed-words.ts';
import type { Letters } from './letters.ts';
import { runsOf, tokensOf, type Token } from './tokens.ts';
import type { TextsBefore, TracedClause, TracedStep } from './trace-step.ts';
import { followInMarks, followPhrases } from './words-in-marks.ts';

/** Sentences of fewer words than this do not move; they may stay in a place that was newly written. */
const minWords = 4;

/** A part of a sentence of fewer words than this may be the same by chance. */
const minWordsOfRun = 8;

/** The same, where it is declared that the text came from there. */
const minWordsOfDeclaredRun = 4;

/**
 * Follows what a redline marks as deleted and inserted although the words are the same, as far as that is certain: a
 * sentence that was deleted at one place and inserted there or at another with the same words, also in another clause;
 * a long run of words, such as half of a sentence, likewise; words inside a larger mark, in a sentence of which others
 * stayed; and a phrase that went to another place of its sentence.
 *
 * @param originsOf the other clauses from which the text of a clause is declared to come
 */
export function followMovedWords(
  { before, clauses }: TracedStep,
  originsOf: (clause: string) => readonly string[],
): readonly TracedClause[] {
  const moved = followRuns(before, followSentences(before, clauses), originsOf);
  return moved.map((clause) => followPhrases(before, followInMarks(before, clause)));
}

/** The letters of a sentence. */
interface SentenceLetters {
  readonly from: number;
  readonly to: number;
  readonly clause: string;
}

function followSentences(before: TextsBefore, clauses: readonly TracedClause[]): readonly TracedClause[] {
  const { inserted, deleted } = placesIn(clauses);
  const lost = new Map<string, SentenceLetters[]>();
  for (const { clause, letters, first } of before.texts.values()) {
    for (const [from, to] of wholeSentences(letters, (letter) => deleted.has(first + letter))) {
      const key = keyOf(tokensOf(letters, from, to), deleted.get(first + from));
      lost.set(key, [...(lost.get(key) ?? []), { from, to, clause }]);
    }
  }
  if (lost.size === 0) return clauses;
  const found = new Set<number>();
  const followed = clauses.map((clause) => {
    const { id, after, sources } = clause;
    if (after === undefined) return clause;
    const own = [...sources];
    for (const [from, to] of wholeSentences(after, (letter) => sources[letter] === -1)) {
      const tokens = tokensOf(after, from, to);
      const candidates = lost.get(keyOf(tokens, inserted.get(id)?.get(from))) ?? [];
      const place = Math.max(
        0,
        candidates.findIndex((candidate) => candidate.clause === id),
      );
      const [origin] = candidates.splice(place, 1);
      const text = origin === undefined ? undefined : before.texts.get(origin.clause);
      if (origin === undefined || text === undefined) continue;
      const words = tokensOf(text.letters, origin.from, origin.to).filter((token) => token.isWord);
      join(
        own,
        tokens.filter((token) => token.isWord),
        words,
        text.first,
      );
      // Only the words have to be the same; what is between them goes with the word before.
      for (let letter = from; letter < to; letter += 1) if (own[letter] === -1) own[letter] = own[letter - 1] ?? -1;
      for (let letter = origin.from; letter < origin.to; letter += 1) found.add(text.first + letter);
    }
    return { ...clause, sources: own };
  });
  return followed.map((clause) => withoutFollowed(clause, found));
}

/** Words of a hunk beside each other; of old ones, also the number of the first letter of their text. */
interface WordRow {
  readonly words: readonly Token[];
  readonly first: number;
  readonly clause: string;
}

function followRuns(
  before: TextsBefore,
  clauses: readonly TracedClause[],
  originsOf: (clause: string) => readonly string[],
): readonly TracedClause[] {
  const starts = new Map<string, { readonly row: WordRow; readonly at: number }[]>();
  for (const { hunks } of clauses) {
    for (const [from, to] of hunks.flatMap(({ deleted }) => runsOf(deleted))) {
      const text = before.at(from);
      if (text === undefined) continue;
      const row = {
        words: wordsOf(text.letters, from - text.first, to - text.first),
        first: text.first,
        clause: text.clause,
      };
      for (let at = 0; at + minWordsOfDeclaredRun <= row.words.length; at += 1) {
        const key = runAt(row.words, at);
        starts.set(key, [...(starts.get(key) ?? []), { row, at }]);
      }
    }
  }
  if (starts.size === 0) return clauses;
  const found = new Set<number>();
  const followed = clauses.map((clause) => {
    const { id, after, hunks } = clause;
    const declared = new Set(originsOf(id));
    if (after === undefined) return clause;
    const own = [...clause.sources];
    for (const [from, to] of hunks.flatMap(({ inserted }) => runsOf(inserted))) {
      const words = wordsOf(after, from, to);
      for (let at = 0; at + minWordsOfDeclaredRun <= words.length;) {
        const origin = starts
          .get(runAt(words, at))
          ?.map(({ row, at: start }) => ({ row, start, length: lengthOf(words, at, row, start, found) }))
          .find(
            ({ row: { clause: from }, length }) =>
              length >= (declared.has(from) ? minWordsOfDeclaredRun : minWordsOfRun),
          );
        if (origin === undefined) {
          at += 1;
          continue;
        }
        const { row, start, length } = origin;
        const [now, was] = [words.slice(at, at + length), row.words.slice(start, start + length)];
        join(own, now, was, row.first);
        // What is between words goes with the word before.
        for (let letter = now[0]?.from ?? to; letter < (now.at(-1)?.to ?? to); letter += 1)
          if (own[letter] === -1) own[letter] = own[letter - 1] ?? -1;
        for (let letter = was[0]?.from ?? 0; letter < (was.at(-1)?.to ?? 0); letter += 1) found.add(row.first + letter);
        at += length;
      }
    }
    return { ...clause, sources: own };
  });
  return found.size === 0 ? clauses : followed.map((clause) => withoutFollowed(clause, found));
}

/** How many words from two places on are the same. */
function lengthOf(
  now: readonly Token[],
  at: number,
  { words, first }: WordRow,
  start: number,
  found: ReadonlySet<number>,
) {
  const differs = words
    .slice(start)
    .findIndex(({ value, from }, index) => value !== now[at + index]?.value || found.has(first + from));
  return differs < 0 ? words.length - start : differs;
}

function runAt(words: readonly Token[], at: number): string {
  return words
    .slice(at, at + minWordsOfDeclaredRun)
    .map(({ value }) => value)
    .join(' ');
}

/** The place at which each letter was inserted or deleted. Nothing between those of one place stayed. */
interface Places {
  /** By clause. */
  readonly inserted: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly deleted: ReadonlyMap<number, number>;
}

function placesIn(clauses: readonly TracedClause[]): Places {
  const [inserted, deleted] = [new Map<string, Map<number, number>>(), new Map<number, number>()];
  let place = 0;
  for (const { id, hunks } of clauses) {
    const own = new Map<number, number>();
    let end = -1;
    for (const hunk of hunks) {
      if (hunk.at !== end) place += 1;
      end = hunk.at + hunk.inserted.length;
      for (const letter of hunk.inserted) own.set(letter, place);
      for (const letter of hunk.deleted) deleted.set(letter, place);
    }
    inserted.set(id, own);
  }
  return { inserted, deleted };
}

/** The sentences with all letters marked. */
function wholeSentences(
  { sentenceOf }: Letters,
  isMarked: (letter: number) => boolean,
): readonly (readonly [from: number, to: number])[] {
  const sentences: (readonly [number, number])[] = [];
  for (let from = 0; from < sentenceOf.length;) {
    let to = from;
    let all = true;
    for (; sentenceOf[to] === sentenceOf[from]; to += 1) all = all && isMarked(to);
    if (all) sentences.push([from, to]);
    from = to;
  }
  return sentences;
}

/** What the sentences that were one have in common: the words, and, if they are few, the place. */
function keyOf(tokens: readonly Token[], place = 0): string {
  const words = tokens.flatMap(({ isWord: hasLetters, value }) => (hasLetters ? [value] : []));
  return [...(words.length < minWords ? [`#${place}`] : []), ...words].join(' ');
}

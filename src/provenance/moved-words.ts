import { memoize } from '../model/memoize.ts';
import { commonSubsequence } from '../redline/common-subsequence.ts';
import { isWord } from '../redline/words.ts';
import type { Letters } from './letters.ts';
import { runsOf, tokensOf, type Token } from './tokens.ts';
import type { TextBefore, TextsBefore, TracedClause, TracedStep } from './trace-step.ts';

/** Sentences of fewer words than this do not move; they may stay in a place that was newly written. */
const minWords = 4;

/** A part of a sentence of fewer words than this may be the same by chance. */
const minWordsOfRun = 8;

/**
 * Follows what a redline marks as deleted and inserted although the words are the same, as far as that is certain: a
 * sentence that was deleted at one place and inserted there or at another with the same words, also in another clause;
 * a long run of words, such as half of a sentence, likewise; and words inside a larger mark, in a sentence of which others stayed.
 */
export function followMovedWords({ before, clauses }: TracedStep): readonly TracedClause[] {
  const moved = followRuns(before, followSentences(before, clauses));
  return moved.map((clause) => followInMarks(before, clause));
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
}

function followRuns(before: TextsBefore, clauses: readonly TracedClause[]): readonly TracedClause[] {
  const starts = new Map<string, { readonly row: WordRow; readonly at: number }[]>();
  for (const { hunks } of clauses) {
    for (const [from, to] of hunks.flatMap(({ deleted }) => runsOf(deleted))) {
      const text = before.at(from);
      if (text === undefined) continue;
      const row = { words: wordsOf(text.letters, from - text.first, to - text.first), first: text.first };
      for (let at = 0; at + minWordsOfRun <= row.words.length; at += 1) {
        const key = runAt(row.words, at);
        starts.set(key, [...(starts.get(key) ?? []), { row, at }]);
      }
    }
  }
  if (starts.size === 0) return clauses;
  const found = new Set<number>();
  const followed = clauses.map((clause) => {
    const { after, hunks } = clause;
    if (after === undefined) return clause;
    const own = [...clause.sources];
    for (const [from, to] of hunks.flatMap(({ inserted }) => runsOf(inserted))) {
      const words = wordsOf(after, from, to);
      for (let at = 0; at + minWordsOfRun <= words.length;) {
        const origin = starts
          .get(runAt(words, at))
          ?.map(({ row, at: start }) => ({ row, start, length: lengthOf(words, at, row, start, found) }))
          .find(({ length }) => length >= minWordsOfRun);
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

function wordsOf(letters: Letters, from: number, to: number): readonly Token[] {
  return tokensOf(letters, from, to).filter((token) => token.isWord);
}

function runAt(words: readonly Token[], at: number): string {
  return words
    .slice(at, at + minWordsOfRun)
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

/** Sets the sources of the letters of words to those of the same old words, one by one. */
function join(sources: number[], after: readonly Token[], before: readonly Token[], first: number): void {
  after.forEach((token, index) => {
    const was = before[index];
    if (was === undefined) return;
    for (let letter = token.from; letter < token.to; letter += 1)
      sources[letter] = first + Math.min(was.from + letter - token.from, was.to - 1);
  });
}

/** The hunks without letters that were followed. */
function withoutFollowed(clause: TracedClause, found: ReadonlySet<number>): TracedClause {
  const hunks = clause.hunks
    .map((hunk) => ({
      ...hunk,
      inserted: hunk.inserted.filter((letter) => clause.sources[letter] === -1),
      deleted: hunk.deleted.filter((letter) => !found.has(letter)),
    }))
    .filter(({ inserted, deleted }) => inserted.length + deleted.length > 0);
  return { ...clause, hunks };
}

/**
 * Words that a mark deletes and inserts again, since marks are made for readers. They stayed if other words of their
 * sentence did; a sentence that was newly written has none of the old one.
 */
function followInMarks(before: TextsBefore, clause: TracedClause): TracedClause {
  const { after, sources, hunks } = clause;
  if (after === undefined || hunks.length === 0) return clause;
  const lives = sentencesWithWords(after, (letter) => sources[letter] !== -1);
  const kept = new Set(sources);
  const survivors = memoize((text: TextBefore) =>
    sentencesWithWords(text.letters, (letter) => kept.has(text.first + letter)),
  );
  const own = [...sources];
  const found = new Set<number>();
  for (const { inserted, deleted } of hunks) {
    const [first] = deleted;
    const text = first === undefined ? undefined : before.at(first);
    if (text === undefined || inserted.length === 0) continue;
    const now = runsOf(inserted)
      .flatMap(([from, to]) => tokensOf(after, from, to))
      .filter((token) => token.isWord && lives.has(after.sentenceOf[token.from] ?? -1));
    if (now.length === 0) continue;
    const survived = survivors(text);
    const was = runsOf(deleted)
      .flatMap(([from, to]) => tokensOf(text.letters, from - text.first, to - text.first))
      .filter((token) => token.isWord && survived.has(text.letters.sentenceOf[token.from] ?? -1));
    commonSubsequence(
      was.map(({ value }) => value),
      now.map(({ value }) => value),
      (i, j) => {
        const [old, token] = [was[i], now[j]];
        if (old === undefined || token === undefined) return;
        join(own, [token], [old], text.first);
        for (let letter = old.from; letter < old.to; letter += 1) found.add(text.first + letter);
      },
    );
  }
  return found.size === 0 ? clause : withoutFollowed({ ...clause, sources: own }, found);
}

/** The sentences that keep at least one letter of a word. */
export function sentencesWithWords(letters: Letters, isKept: (letter: number) => boolean): ReadonlySet<number> {
  const found = new Set<number>();
  letters.sentenceOf.forEach((sentence, letter) => {
    if (!found.has(sentence) && isKept(letter) && isWord(letters.text.charAt(letters.starts[letter] ?? 0)))
      found.add(sentence);
  });
  return found;
}

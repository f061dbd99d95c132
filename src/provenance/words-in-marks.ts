import { memoize } from '../model/memoize.ts';
import { commonSubsequence } from '../redline/common-subsequence.ts';
import { isWord } from '../redline/words.ts';
import { join, withoutFollowed, wordsOf } from './followed-words.ts';
import type { Letters } from './letters.ts';
import { runsOf, type Token } from './tokens.ts';
import type { Hunk, TextBefore, TextsBefore, TracedClause } from './trace-step.ts';

/** A phrase of fewer words than this is not followed: a single word may be another one that is the same. */
const minWordsOfPhrase = 2;

/**
 * Words that a mark deletes and inserts again, since marks are made for readers. They stayed if other words of their
 * sentence did, or if they are most of the mark; a sentence that was newly written has none of
 * the old one.
 */
export function followInMarks(before: TextsBefore, clause: TracedClause): TracedClause {
  const { after, sources, hunks } = clause;
  if (after === undefined || hunks.length === 0) return clause;
  const lives = sentencesWithWords(after, (letter) => sources[letter] !== -1);
  const kept = new Set(sources);
  const survivors = memoize((text: TextBefore) =>
    sentencesWithWords(text.letters, (letter) => kept.has(text.first + letter)),
  );
  const own = [...sources];
  const found = new Set<number>();
  hunks.forEach(({ inserted }, place) => {
    const deleted = deletedAt(hunks, place);
    const [first] = deleted;
    const text = first === undefined ? undefined : before.at(first);
    if (text === undefined || inserted.length === 0) return;
    const now = runsOf(inserted).flatMap(([from, to]) => wordsOf(after, from, to));
    const was = runsOf(deleted).flatMap(([from, to]) => wordsOf(text.letters, from - text.first, to - text.first));
    const survived = survivors(text);
    const common = commonWords(was, now);
    const stayed = isMostOf(common.length, was, now)
      ? common
      : commonWords(
          was.filter((token) => survived.has(text.letters.sentenceOf[token.from] ?? -1)),
          now.filter((token) => lives.has(after.sentenceOf[token.from] ?? -1)),
        );
    for (const [old, token] of stayed) {
      join(own, [token], [old], text.first);
      for (let letter = old.from; letter < old.to; letter += 1) found.add(text.first + letter);
    }
  });
  return found.size === 0 ? clause : withoutFollowed({ ...clause, sources: own }, found);
}

/** What was deleted at a hunk, or in the paragraph beside it if nothing was inserted there. */
export function deletedAt(hunks: readonly Hunk[], place: number): readonly number[] {
  const [own, ...others] = [hunks[place], hunks[place - 1], hunks[place + 1]];
  if (own === undefined || own.deleted.length > 0) return own?.deleted ?? [];
  const beside = others.find(
    (hunk) => hunk?.inserted.length === 0 && (hunk.at === own.at || hunk.at === own.at + own.inserted.length),
  );
  return beside?.deleted ?? [];
}

/** Whether so many common words are at least half of a mark, or one of its sides begins or ends with the other. */
function isMostOf(count: number, was: readonly Token[], now: readonly Token[]): boolean {
  const [short, long] = was.length < now.length ? [was, now] : [now, was];
  const isAt = (start: number): boolean => short.every(({ value }, index) => value === long[start + index]?.value);
  return count > 0 && (count * 2 >= long.length || isAt(0) || isAt(long.length - short.length));
}

/** The words that are the same on both sides, in the order of both. */
function commonWords(was: readonly Token[], now: readonly Token[]): readonly (readonly [was: Token, now: Token])[] {
  const found: (readonly [Token, Token])[] = [];
  commonSubsequence(
    was.map(({ value }) => value),
    now.map(({ value }) => value),
    (i, j) => {
      const [old, token] = [was[i], now[j]];
      if (old !== undefined && token !== undefined) found.push([old, token]);
    },
  );
  return found;
}

/** Words at one place of a clause that nothing replaced, or that replaced nothing. */
interface Phrase {
  readonly key: string;
  readonly words: readonly Token[];
  /** The number of the first letter of their text. */
  readonly first: number;
}

/**
 * A phrase that went to another place of its sentence, as from its end to the words that lead into a list. It stayed if
 * nothing took its place and it took the place of nothing: words that changed places with each other say something
 * else, and belong to whoever asked for that.
 */
export function followPhrases(before: TextsBefore, clause: TracedClause): TracedClause {
  const { after, sources, hunks } = clause;
  if (after === undefined) return clause;
  /** Whether words of an old sentence stayed in the one that has a letter now. */
  const isOfSentence = (letter: number, sentence: number | undefined): boolean =>
    sources.some(
      (source, place) =>
        after.sentenceOf[place] === after.sentenceOf[letter] && source >= 0 && before.sentenceAt(source) === sentence,
    );
  const [lost, put]: [Phrase[], Phrase[]] = [[], []];
  for (const { inserted, deleted } of hunks) {
    const text = before.at(deleted[0] ?? -1);
    const was =
      text === undefined
        ? []
        : runsOf(deleted).flatMap(([from, to]) => wordsOf(text.letters, from - text.first, to - text.first));
    const now = runsOf(inserted).flatMap(([from, to]) => wordsOf(after, from, to));
    if (now.length === 0 && was.length >= minWordsOfPhrase)
      lost.push({ key: keyOf(was), words: was, first: text?.first ?? 0 });
    if (was.length === 0 && now.length >= minWordsOfPhrase) put.push({ key: keyOf(now), words: now, first: 0 });
  }
  const own = [...sources];
  const found = new Set<number>();
  for (const { key, words, first } of lost) {
    const [there, ...others] = put.filter((phrase) => phrase.key === key);
    const isOnly = others.length === 0 && lost.filter((phrase) => phrase.key === key).length === 1;
    const sentence = before.sentenceAt(first + (words[0]?.from ?? 0));
    if (there === undefined || !isOnly || !isOfSentence(there.words[0]?.from ?? -1, sentence)) continue;
    join(own, there.words, words, first);
    for (const { from, to } of words) for (let letter = from; letter < to; letter += 1) found.add(first + letter);
  }
  return found.size === 0 ? clause : withoutFollowed({ ...clause, sources: own }, found);
}

function keyOf(words: readonly Token[]): string {
  return words.map(({ value }) => value).join(' ');
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

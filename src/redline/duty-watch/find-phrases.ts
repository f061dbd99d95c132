import { watchedWords } from './watched-words.ts';
import { listed, type WatchedWord } from './force.ts';
import { equalWords } from './equal-words.ts';
import { grammarWords, stem } from './stem.ts';
import type { Token } from './sentence-tokens.ts';

/** Words of a sentence that a table knows. */
export interface PhraseMatch<Meaning> {
  readonly meaning: Meaning;
  /** The tokens that it consists of, without those in a gap, in order. */
  readonly tokens: readonly number[];
}

/** One word of a phrase: its alternatives; or a gap. */
type PhrasePart = ReadonlySet<string> | 'gap';

interface Phrase<Meaning> {
  readonly steps: readonly PhrasePart[];
  readonly meaning: Meaning;
}

/** Phrases by their first word. */
type PhraseTable<Meaning> = ReadonlyMap<string, readonly Phrase<Meaning>[]>;

/** How many words a gap may hold. */
const maxGap = 8;
/** The same after a word that begins the sentence: "only staff who need the data to do their job may". */
const maxGapAtStart = 14;
/** Tokens that a gap cannot cross. */
const gapEnds = new Set('must shall will should may only not if unless where when copy copies'.split(' '));

/** A table to look phrases up in. */
function phraseTable<Meaning>(
  entries: readonly { readonly meaning: Meaning; readonly phrases: readonly string[]; readonly anyForm: boolean }[],
): PhraseTable<Meaning> {
  const table = new Map<string, Phrase<Meaning>[]>();
  for (const { meaning, phrases, anyForm } of entries) {
    for (const steps of phrases.flatMap((phrase) => expand(phrase, anyForm))) {
      const [first] = steps;
      if (first === undefined || first === 'gap') continue;
      for (const word of first) {
        const phrase = { steps, meaning };
        const listed = table.get(word);
        if (listed) listed.push(phrase);
        else table.set(word, [phrase]);
      }
    }
  }
  return table;
}

/** Expands a notation to its phrases, each with and without the optional words. */
function expand(notation: string, anyForm: boolean): readonly (readonly PhrasePart[])[] {
  return notation.split(' ').reduce<readonly (readonly PhrasePart[])[]>(
    (phrases, word) => {
      const isOptional = word.endsWith('?');
      const step: PhrasePart =
        word === '…'
          ? 'gap'
          : new Set((isOptional ? word.slice(0, -1) : word).split('|').map((one) => (anyForm ? formKey(one) : one)));
      const longer = phrases.map((steps) => [...steps, step]);
      return isOptional ? [...longer, ...phrases] : longer;
    },
    [[]],
  );
}

/** What all forms of a word have in common; a grammar word is its own only form. */
function formKey(word: string): string {
  return grammarWords.has(word) ? word : `~${stem(word)}`;
}

/** A function that finds words of the table in a sentence, from left to right, the longest first. */
function phraseFinder<Meaning>(
  table: PhraseTable<Meaning>,
  counts: (meaning: Meaning, tokens: readonly Token[], from: number, to: number) => boolean,
): (tokens: readonly Token[], isFree: (index: number) => boolean) => readonly PhraseMatch<Meaning>[] {
  return (tokens, isFree) => {
    const taken = new Set<number>();
    const matches: PhraseMatch<Meaning>[] = [];
    const keys = tokens.map(({ word }) => formKey(word));
    const isAt = (step: ReadonlySet<string>, index: number): boolean =>
      isOpen(index) && (step.has(tokens[index]?.word ?? '') || step.has(keys[index] ?? ''));
    const isOpen = (index: number): boolean => !taken.has(index) && isFree(index);
    tokens.forEach(({ word }, start) => {
      if (!isOpen(start)) return;
      let best: PhraseMatch<Meaning> | undefined;
      for (const first of new Set([word, keys[start] ?? word])) {
        for (const phrase of table.get(first) ?? []) {
          const found = follow(phrase.steps, tokens, start, isAt);
          if (!found || (best && span(best.tokens) >= span(found))) continue;
          if (counts(phrase.meaning, tokens, start, found.at(-1) ?? start))
            best = { meaning: phrase.meaning, tokens: found };
        }
      }
      if (!best) return;
      matches.push(best);
      for (const index of best.tokens) taken.add(index);
    });
    return matches;
  };
}

function span(tokens: readonly number[]): number {
  return (tokens.at(-1) ?? 0) - (tokens[0] ?? 0);
}

/** The tokens of a phrase that starts at a token; undefined if it is not there. */
function follow(
  steps: readonly PhrasePart[],
  tokens: readonly Token[],
  start: number,
  isAt: (step: ReadonlySet<string>, index: number) => boolean,
): readonly number[] | undefined {
  const found: number[] = [];
  const isSubject = start === 0 && subjects.has(tokens[0]?.word ?? '');
  const isPassed = (token: Token | undefined): boolean => isInGap(token) || (isSubject && isInSubject(token));
  let at = start;
  let gap = 0;
  for (const step of steps) {
    if (step === 'gap') {
      gap = isSubject ? maxGapAtStart : maxGap;
      continue;
    }
    while (gap > 0 && !isAt(step, at) && isPassed(tokens[at])) {
      at += 1;
      gap -= 1;
    }
    gap = 0;
    if (!isAt(step, at)) return undefined;
    found.push(at);
    at += 1;
  }
  return found;
}

const subjects = new Set(['no', 'only']);

/** "No animals, apart from guide dogs, may": a comma, and the "copies" of "no copies may". */
const isInSubject = ({ word }: Token = nothing): boolean => [',', 'copy', 'copies'].includes(word);
const nothing: Token = { word: '', kind: 'punctuation', from: 0, to: 0, quoted: false };

function isInGap(token: Token | undefined): boolean {
  return token !== undefined && token.kind !== 'punctuation' && !gapEnds.has(token.word);
}

/** A function that finds watched words in a sentence. */
export function watchedWordFinder(words: readonly WatchedWord[]): WatchedWordFinder {
  return phraseFinder(
    phraseTable(words.map((meaning) => ({ meaning, phrases: meaning.phrases, anyForm: meaning.anyForm === true }))),
    (word, tokens, from, to) => {
      if (word.notAfter?.includes(tokens[from - 1]?.word ?? '') || isPossessive(word, tokens[from - 1])) return false;
      if (word.notBefore?.includes(tokens[to + 1]?.word ?? '')) return false;
      return word.notAfterInPart === undefined || !hasBefore(tokens, from, word.notAfterInPart);
    },
  );
}

export type WatchedWordFinder = (
  tokens: readonly Token[],
  isFree: (index: number) => boolean,
) => readonly PhraseMatch<WatchedWord>[];

/** In "the person's will" it is a noun. */
function isPossessive({ form }: WatchedWord, previous: Token | undefined): boolean {
  return form === 'will' && previous?.word.endsWith("'s") === true;
}

function hasBefore(tokens: readonly Token[], from: number, words: readonly string[]): boolean {
  for (let index = from - 1; index >= 0; index -= 1) {
    const word = tokens[index]?.word ?? '';
    if ([',', '.', ';', ':'].includes(word)) return false;
    if (words.includes(word)) return true;
  }
  return false;
}

/** Finds the words of a sentence that have a plainer equal, with that as their meaning. */
export const findEqualWords = phraseFinder(
  phraseTable(equalWords.map(listed).map((phrases) => ({ meaning: phrases[0] ?? '', phrases, anyForm: true }))),
  () => true,
);

export const findWatchedWords = watchedWordFinder(watchedWords);

import type { Revision } from '../model/code.ts';
import type { Sentence } from './clause-words.ts';
import { lettersOf, textBetween, type Letters } from './letters.ts';
import { tokensOf, type Token } from './tokens.ts';
import { labelsOf } from './passages.ts';
import type { WordHistory } from './word-history.ts';
import type { Cut, LetterCredit, WordOrigin } from './word-origin.ts';

/** Words of a sentence that came the same way. */
export interface ChainLink {
  readonly origin: WordOrigin;
  /** The words, as runs that are not adjacent in the sentence. */
  readonly words: readonly string[];
}

/** A sentence, and where each of its words comes from. */
export interface SentenceChain {
  readonly sentence: Sentence;
  /** Every word once, in the order of the first ones. */
  readonly links: readonly ChainLink[];
  /** What was taken out of it, in its order. */
  readonly cuts: readonly Cut[];
  /** The corrections of its words, which take no credit from their origins. */
  readonly corrections: readonly ChainLink[];
}

/**
 * The chain of each sentence of a clause in a revision, title first. Empty if the revision does not have its text.
 */
export function sentenceChains(history: WordHistory, revision: Revision, clause: string): readonly SentenceChain[] {
  const text = history.textIn(revision, clause);
  if (text === undefined) return [];
  const letters = lettersOf(text.clause, labelsOf(revision));
  let from = 0;
  return letters.sentences.map((sentence, index) => {
    let to = from;
    while (letters.sentenceOf[to] === index) to += 1;
    const chain = chainOf(sentence, letters, text.letters, from, to);
    from = to;
    return chain;
  });
}

function chainOf(
  sentence: Sentence,
  letters: Letters,
  known: readonly LetterCredit[],
  from: number,
  to: number,
): SentenceChain {
  const tokens = tokensOf(letters, from, to).map((token): KnownToken => ({
    ...token,
    known: known.slice(token.from, token.to),
  }));
  const all = tokens.flatMap((token) => token.known);
  const corrections = [...new Set(all.flatMap((letter) => letter.corrections))];
  return {
    sentence,
    links: linksOf(letters, withOrigins(tokens)),
    cuts: [...new Set(all.flatMap((letter) => letter.cuts))],
    corrections: corrections.flatMap((correction) =>
      linksOf(
        letters,
        tokens.map((token) => {
          const isCorrected = token.known.some((letter) => letter.corrections.includes(correction));
          return isCorrected ? { ...token, origin: correction } : token;
        }),
      ),
    ),
  };
}

interface KnownToken extends Token {
  readonly known: readonly LetterCredit[];
  readonly origin?: WordOrigin;
}

/** The origin of each word. Punctuation belongs to the word before it, or else to the one after. */
function withOrigins(tokens: readonly KnownToken[]): readonly KnownToken[] {
  const first = tokens.find((token) => token.isWord) ?? tokens[0];
  let origin = first?.known[0]?.origin;
  return tokens.map((token) => {
    if (token.isWord) origin = token.known[0]?.origin;
    return origin === undefined ? token : { ...token, origin };
  });
}

/** Neighbouring words with the same origin as runs; those without one are left out. */
function linksOf(letters: Letters, tokens: readonly KnownToken[]): readonly ChainLink[] {
  const runs: { origin: WordOrigin | undefined; from: number; to: number }[] = [];
  for (const { origin, from, to } of tokens) {
    const last = runs.at(-1);
    if (last !== undefined && last.origin === origin) last.to = to;
    else runs.push({ origin, from, to });
  }
  const byOrigin = Map.groupBy(runs, ({ origin }) => origin);
  return [...byOrigin].flatMap(([origin, ofOrigin]) =>
    origin === undefined ? [] : [{ origin, words: ofOrigin.map(({ from, to }) => textBetween(letters, from, to)) }],
  );
}

import { numbersInWords, type MissingName } from '../../search/names.ts';
import { locale, say } from '../../words/say.ts';

/** What is known about the results of a query. */
export interface ResultsState {
  readonly count: number;
  readonly query: string;
  /** Words that were replaced by similar ones, because they are nowhere. */
  readonly words: readonly { readonly word: string; readonly corrections: readonly string[] }[];
  /** Words that are nowhere. */
  readonly unknown: readonly string[];
  /** Words that are only in earlier revisions. */
  readonly onlyEarlier?: readonly string[];
  /** Phrases that are nowhere word for word. */
  readonly missingPhrases: readonly string[];
  /** Numbers that nothing has. */
  readonly missing: readonly MissingName[];
}

/** How many results there are before the rest of the site is searched: until then, no word is reported as missing. */
export function messageSoFar({ count, query, words, missing }: ResultsState): string {
  return [
    say.frame.messageSoFar.soFar({ count, query: quoted(query), ...insteadOf(words) }),
    ...missingNames(missing),
    ...(count === 0 ? [] : [say.frame.messageSoFar.stillLookingInLongerTexts]),
  ].join(' ');
}

/** What was searched instead of unknown words, as a message says it. */
export function insteadOf(words: ResultsState['words']): { readonly isReplaced: boolean; readonly replaced: string } {
  const replaced = words
    .filter(({ corrections }) => corrections.length > 0)
    .map(({ word, corrections }) =>
      say.frame.messageSoFar.inPlaceOf({ corrections: listed(corrections), word: quoted(word) }),
    );
  return { isReplaced: replaced.length > 0, replaced: all.format(replaced) };
}

/** That there is nothing with a number, and which numbers there are: a sentence or two for each. */
export function missingNames(missing: readonly MissingName[]): readonly string[] {
  return missing.map(({ unit, number, existing, within }) =>
    within === undefined
      ? say.frame.messageSoFar.thereIsNo({
          unit,
          number: number.toUpperCase(),
          count: existing.length,
          existing: numbersInWords(existing),
        })
      : say.frame.messageSoFar.thereIsNoIn({
          unit,
          number,
          within: within.replace(/\S+$/, (one) => one.toUpperCase()),
        }),
  );
}

const all = new Intl.ListFormat(locale);
const either = new Intl.ListFormat(locale, { type: 'disjunction' });

/** Some words in quotation marks. */
export function listed(words: readonly string[]): string {
  return either.format(words.map(quoted));
}

/** A word in quotation marks. */
export function quoted(word: string): string {
  return `“${word}”`;
}

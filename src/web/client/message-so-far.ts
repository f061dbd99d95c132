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
  const soFar = count === 0 ? say.frame.messageSoFar.lookingFor : say.frame.messageSoFar.resultSoFarFor({ count });
  return `${soFar} ${quoted(query)}${insteadOf(words)}.${missingNames(missing)}${count === 0 ? '' : say.frame.messageSoFar.stillLookingInLongerTexts}`;
}

/** What was searched instead of unknown words. */
export function insteadOf(words: ResultsState['words']): string {
  const replaced = words
    .filter(({ corrections }) => corrections.length > 0)
    .map(({ word, corrections }) =>
      say.frame.messageSoFar.inPlaceOf({ corrections: listed(corrections), word: quoted(word) }),
    );
  return replaced.length === 0
    ? ''
    : say.frame.messageSoFar.with({ replaced: replaced.join(say.frame.messageSoFar.and) });
}

/** That there is nothing with a number, and which numbers there are. */
export function missingNames(missing: readonly MissingName[]): string {
  return missing
    .map(({ unit, number, existing, within }) => {
      if (within !== undefined)
        return say.frame.messageSoFar.thereIsNoIn({
          unit,
          number,
          within: within.replace(/\S+$/, (one) => one.toUpperCase()),
        });
      const each = say.frame.messageSoFar.thereIsOnlyUnitOther({ count: existing.length, unit });
      return say.frame.messageSoFar.thereIsNo({
        unit,
        toUpperCase: number.toUpperCase(),
        each,
        existing: numbersInWords(existing),
      });
    })
    .join('');
}

const either = new Intl.ListFormat(locale, { type: 'disjunction' });

/** Some words in quotation marks. */
export function listed(words: readonly string[]): string {
  return either.format(words.map(quoted));
}

/** A word in quotation marks. */
export function quoted(word: string): string {
  return `“${word}”`;
}

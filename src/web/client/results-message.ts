import { numbersInWords, type MissingName } from '../../search/names.ts';

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
  /** Whether the rest of the site has not been searched yet: until then, nothing is reported as missing. */
  readonly isLooking: boolean;
}

/** The number of results for a query, what was searched instead of unknown words, and what there is not. */
export function resultsMessage(state: ResultsState): string {
  const { count, query, words, isLooking } = state;
  const replaced = words
    .filter(({ corrections }) => corrections.length > 0)
    .map(({ word, corrections }) => `${listed(corrections)} in place of ${quoted(word)}`);
  const instead = replaced.length === 0 ? '' : `, with ${replaced.join(' and ')}`;
  if (isLooking) {
    const soFar = count === 0 ? 'Looking for' : count === 1 ? '1 result so far for' : `${count} results so far for`;
    return `${soFar} ${quoted(query)}${instead}.${missingNames(state.missing)}${count === 0 ? '' : ' Still looking in longer texts.'}`;
  }
  const results = count === 0 ? 'Nothing was found' : count === 1 ? '1 result' : `${count} results`;
  const advice = count === 0 ? ' Try fewer words or different words, or use the A to Z above.' : '';
  return `${results} for ${quoted(query)}${instead}.${notThere(state)}${advice}`;
}

function notThere(state: ResultsState): string {
  const { count, unknown, onlyEarlier = [], missingPhrases } = state;
  return [
    missingNames(state.missing),
    missingPhrases.length === 0 ? '' : ` No text has ${listed(missingPhrases)} word for word.`,
    count === 0 || unknown.length === 0 ? '' : ` Nothing was found for ${listed(unknown)}.`,
    onlyEarlier.length === 0
      ? ''
      : ` Only earlier revisions have ${listed(onlyEarlier)}: see the changes among the results.`,
  ].join('');
}

/** That there is nothing with a number, and which numbers there are. */
export function missingNames(missing: readonly MissingName[]): string {
  return missing
    .map(({ unit, number, existing, within }) => {
      if (within !== undefined)
        return ` There is no ${unit} (${number}) in ${within.replace(/\S+$/, (one) => one.toUpperCase())}.`;
      const each = existing.length === 1 ? `There is only ${unit} ` : `There are ${unit}s `;
      return ` There is no ${unit} ${number.toUpperCase()}. ${each}${numbersInWords(existing)}.`;
    })
    .join('');
}

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

function listed(words: readonly string[]): string {
  return either.format(words.map(quoted));
}

function quoted(word: string): string {
  return `“${word}”`;
}

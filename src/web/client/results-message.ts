import { insteadOf, listed, missingNames, quoted, type ResultsState } from './message-so-far.ts';

/** The number of results for a query, what was searched instead of unknown words, and what there is not. */
export function resultsMessage(state: ResultsState): string {
  const { count, query, words } = state;
  const results = count === 0 ? 'Nothing was found' : count === 1 ? '1 result' : `${count} results`;
  const advice = count === 0 ? ' Try fewer words or different words, or use the A to Z above.' : '';
  return `${results} for ${quoted(query)}${insteadOf(words)}.${notThere(state)}${advice}`;
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

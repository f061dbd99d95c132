import { insteadOf, listed, missingNames, quoted, type ResultsState } from './message-so-far.ts';
import { say } from '../../words/say.ts';

/** The number of results for a query, what was searched instead of unknown words, and what there is not. */
export function resultsMessage(state: ResultsState): string {
  const { count, query, words } = state;
  const results = count === 0 ? say.frame.resultsMessage.nothingWasFound : say.frame.resultsMessage.result({ count });
  const advice = count === 0 ? say.frame.resultsMessage.tryFewerWordsOrDifferent : '';
  return say.frame.resultsMessage.for({
    results,
    query: quoted(query),
    words: insteadOf(words),
    state: notThere(state),
    advice,
  });
}

function notThere(state: ResultsState): string {
  const { count, unknown, onlyEarlier = [], missingPhrases } = state;
  return [
    missingNames(state.missing),
    missingPhrases.length === 0
      ? ''
      : say.frame.resultsMessage.noTextHasWordFor({ missingPhrases: listed(missingPhrases) }),
    count === 0 || unknown.length === 0
      ? ''
      : say.frame.resultsMessage.nothingWasFoundFor({ unknown: listed(unknown) }),
    onlyEarlier.length === 0
      ? ''
      : say.frame.resultsMessage.onlyEarlierRevisionsHaveSee({ onlyEarlier: listed(onlyEarlier) }),
  ].join('');
}

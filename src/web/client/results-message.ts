import { insteadOf, listed, missingNames, quoted, type ResultsState } from './message-so-far.ts';
import { say } from '../../words/say.ts';

/** The number of results for a query, what was searched instead of unknown words, and what there is not. */
export function resultsMessage(state: ResultsState): string {
  const { count, query, words, unknown, onlyEarlier = [], missingPhrases, missing } = state;
  const said = say.frame.resultsMessage;
  return [
    said.found({ count, query: quoted(query), ...insteadOf(words) }),
    ...missingNames(missing),
    ...(missingPhrases.length === 0 ? [] : [said.noTextHasWordFor({ missingPhrases: listed(missingPhrases) })]),
    ...(count === 0 || unknown.length === 0 ? [] : [said.nothingWasFoundFor({ unknown: listed(unknown) })]),
    ...(onlyEarlier.length === 0 ? [] : [said.onlyEarlierRevisionsHaveSee({ onlyEarlier: listed(onlyEarlier) })]),
    ...(count === 0 ? [said.tryFewerWordsOrDifferent] : []),
  ].join(' ');
}

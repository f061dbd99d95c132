import { expect, it } from 'vitest';
import { messageSoFar, type ResultsState } from './message-so-far.ts';
import { resultsMessage } from './results-message.ts';

const state = (count: number, others: Partial<ResultsState> = {}): ResultsState => ({
  count,
  query: 'it',
  words: [],
  unknown: [],
  missing: [],
  missingPhrases: [],
  ...others,
});
const corrected = (word: string, ...corrections: string[]) => ({ word, corrections });
const commitments = ['a', 'b', 'c', 'd', 'e', 'f'];

it.each([
  [state(2), '2 results for “it”.'],
  [
    state(1, { words: [corrected('inspecton', 'inspection')] }),
    '1 result for “it”, with “inspection” in place of “inspecton”.',
  ],
  [
    state(3, { words: [corrected('complant', 'complaint', 'compliant'), corrected('acess', 'access')] }),
    '3 results for “it”, with “complaint” or “compliant” in place of “complant” and “access” in place of “acess”.',
  ],
  [state(1, { unknown: ['zebra'] }), '1 result for “it”. Nothing was found for “zebra”.'],
  [
    state(0, { unknown: ['zebra'] }),
    'Nothing was found for “it”. Try fewer words or different words, or use the A to Z above.',
  ],
  [
    state(2, { missing: [{ unit: 'commitment', number: 'z', existing: commitments }] }),
    '2 results for “it”. There is no commitment Z. There are commitments A to F.',
  ],
  [
    state(2, { missing: [{ unit: 'revision', number: '9.9', existing: ['0.1', '0.2'] }] }),
    '2 results for “it”. There is no revision 9.9. There are revisions 0.1 and 0.2.',
  ],
  [state(4, { missingPhrases: ['no such words'] }), '4 results for “it”. No text has “no such words” word for word.'],
  [
    state(1, { onlyEarlier: ['landscape'] }),
    '1 result for “it”. Only earlier revisions have “landscape”: see the changes among the results.',
  ],
])('gives the number of results, what was searched instead, and what there is not', (given, message) => {
  expect(resultsMessage(given)).toBe(message);
});

it('says that nothing was found only after everything was searched', () => {
  const looking = { unknown: ['zebra'], missingPhrases: ['zebra'] };
  expect(messageSoFar(state(0, looking))).toBe('Looking for “it”.');
  expect(messageSoFar(state(3, looking))).toBe('3 results so far for “it”. Still looking in longer texts.');
});

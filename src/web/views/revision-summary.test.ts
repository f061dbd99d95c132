import { expect, test } from 'vitest';
import { smallCode } from '../../provenance/testing/small-code.ts';
import { revisionSummaries } from './revision-summary.ts';

test('that a revision was superseded or withdrawn is said in the words of the body', () => {
  const three = smallCode(['Keep logs.', 'Keep all logs.', 'Keep them.'].map((logs) => ({ clauses: { logs } })));
  const sentences = (code: typeof three) => revisionSummaries(code).map(({ sentence }) => sentence);
  const event = { revision: '0.3', event: 'withdrawn', date: '2019-05-01', reason: 'A law took its place.' } as const;

  expect(sentences({ ...three, standing: { events: [event] } })).toEqual([
    'Withdrawn on 1 May 2019. A law took its place.',
    'Latest published revision; not in force.',
    'Superseded in 2018. Not in force.',
  ]);
  expect(
    sentences({
      ...three,
      words: { superseded: 'replaced' },
      standing: { events: [{ ...event, called: 'repealed' }] },
    }),
  ).toEqual([
    'Repealed on 1 May 2019. A law took its place.',
    'Latest published revision; not in force.',
    'Replaced in 2018. Not in force.',
  ]);
});

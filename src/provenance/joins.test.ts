import { describe, expect, test } from 'vitest';
import type { Code, Revision } from '../code/code.ts';
import { blame } from './blame.ts';
import { reasonKind } from './citations.ts';
import { countsByReasonKind } from './counts-by-reason-kind.ts';
import { creditOf } from './credit-of.ts';
import { reasonsIn } from './reasons-of-clause.ts';
import { shareOfWords } from './share-of-words.ts';
import { stepsBetween, stepsOf } from './steps.ts';
import { compare, decided, smallCode } from './testing/small-code.ts';
import { wordsOfRecommendation } from './words-of-recommendation.ts';

const asked = (recommendation: string, ...words: string[]) => ({
  recommendation,
  sentence: 'It was asked.',
  covers: words.map((one) => ({ words: one })),
});
const note = 'It is clearer.';

/** Three revisions: r1 and r2 share a change of `log`, r3 alone changes it again; `reasons` only moves. */
const code = smallCode([
  { clauses: { log: { text: ['A user may keep a log. It is read.'] }, reasons: 'Give a reason.' } },
  {
    clauses: {
      log: { text: ['A user must keep a log. It is read. Nobody may sell it.'] },
      reasons: { text: ['Give a reason.'], part: 'other' },
    },
    changes: [
      { clauses: ['log'], kind: 'amended', because: [asked('r1', 'must'), asked('r2', 'Nobody may sell it.')], note },
      decided('moved', 'reasons'),
    ],
  },
  {
    clauses: {
      log: { text: ['A user must keep a log. It is read each week. Nobody may sell it.'] },
      reasons: { text: ['Give a reason.'], part: 'other' },
    },
    changes: [{ clauses: ['log'], kind: 'amended', because: [asked('r3')], note }],
  },
]);

function revision(of: Code, place: number): Revision {
  const found = of.revisions[place];
  if (found === undefined) throw new Error(`no revision ${place}`);
  return found;
}

test('the steps between two revisions are the same, whichever comes first', () => {
  expect(stepsBetween(code, revision(code, 0), revision(code, 2))).toEqual(stepsOf(code));
  expect(stepsBetween(code, revision(code, 2), revision(code, 0))).toEqual(stepsOf(code));
});

describe('credit', () => {
  const creditsOf = (of: Code, place: number, clause: string) =>
    stepsOf(of)
      .slice(place, place + 1)
      .flatMap((step) =>
        compare(step.from, step.to)
          .filter(({ id }) => id === clause)
          .flatMap((compared) => creditOf(compared, step)),
      );

  test('is given for the words that a reason names, in the text in which they stand', () => {
    expect(creditsOf(code, 0, 'log')).toMatchObject([
      { how: 'named', passages: [{ side: 'after', words: 'must', sentences: ['A user must keep a log.'] }] },
      { how: 'named', passages: [{ side: 'after', words: 'Nobody may sell it.' }] },
    ]);
  });

  test('is given for words that were taken out, even where the same word stands elsewhere', () => {
    const cut = smallCode([
      { clauses: { log: 'A user must keep a log. A copy must be kept.' } },
      {
        clauses: { log: 'A user may keep a log. A copy must be kept.' },
        changes: [{ clauses: ['log'], kind: 'amended', because: [asked('r1', 'must')], note }],
      },
    ]);
    expect(creditsOf(cut, 0, 'log')).toMatchObject([
      { how: 'named', passages: [{ side: 'before', sentences: ['A user must keep a log.'] }] },
    ]);
  });

  test('goes to the only reason for the whole change', () => {
    expect(creditsOf(code, 1, 'log')).toMatchObject([{ how: 'whole', citation: { reason: { recommendation: 'r3' } } }]);
  });

  test('is not guessed where several reasons name nothing', () => {
    const together = smallCode([
      { clauses: { log: 'One.' } },
      {
        clauses: { log: 'Two.' },
        changes: [{ clauses: ['log'], kind: 'amended', because: [asked('r1'), asked('r2')], note }],
      },
    ]);
    expect(creditsOf(together, 0, 'log').map(({ how }) => how)).toEqual(['together', 'together']);
    expect(wordsOfRecommendation('r1', together, compare)).toMatchObject([{ added: [], removed: [] }]);
  });

  test('of a reason for several clauses goes to the one whose words it names', () => {
    const both = smallCode([
      { clauses: { log: 'One.', copy: 'Three.' } },
      {
        clauses: { log: 'Two.', copy: 'Four.' },
        changes: [{ clauses: ['log', 'copy'], kind: 'amended', because: [asked('r1', 'Two')], note }],
      },
    ]);
    expect(creditsOf(both, 0, 'log').map(({ how }) => how)).toEqual(['named']);
    expect(creditsOf(both, 0, 'copy').map(({ how }) => how)).toEqual(['together']);
  });
});

describe('the words of a recommendation', () => {
  test('are those that it names, by revision', () => {
    expect(wordsOfRecommendation('r1', code, compare)).toMatchObject([
      { revision: { label: '0.2' }, compared: { id: 'log' }, added: ['must'], removed: [] },
    ]);
  });

  test('are everything that was marked, where it is the only reason', () => {
    expect(wordsOfRecommendation('r3', code, compare)).toMatchObject([
      { revision: { label: '0.3' }, added: ['each week'], removed: [] },
    ]);
  });

  test('are none where nothing was changed for it', () => {
    expect(wordsOfRecommendation('r9', code, compare)).toEqual([]);
  });
});

describe('why does it say this?', () => {
  const origins = (of: Code, clause: string) =>
    blame(of, clause, compare).map(({ sentence, revision: { label }, reasons, credited }) => [
      sentence.text,
      label,
      reasons.map(({ reason }) => reason[reasonKind(reason)]),
      credited,
    ]);

  test('each sentence leads to the revision that brought it and to the reason behind it', () => {
    expect(origins(code, 'log')).toEqual([
      ['About log', '0.1', [], false],
      ['A user must keep a log.', '0.2', ['r1'], true],
      ['It is read each week.', '0.3', ['r3'], true],
      ['Nobody may sell it.', '0.2', ['r2'], true],
    ]);
  });

  test('a clause that only moved keeps the revision of its words', () => {
    expect(origins(code, 'reasons').map(([, label]) => label)).toEqual(['0.1', '0.1']);
  });

  test('a sentence that came back is brought by the revision that brought it back', () => {
    const back = smallCode([
      { clauses: { log: 'One.' } },
      { clauses: { log: 'Two.' }, changes: [decided('amended', 'log')] },
      { clauses: { log: 'One.' }, changes: [decided('amended', 'log')] },
    ]);
    expect(origins(back, 'log').at(-1)).toEqual(['One.', '0.3', ['Clearer'], true]);
  });

  test('a sentence that no reason names is told with all reasons, and credited to none', () => {
    const unnamed = smallCode([
      { clauses: { log: 'One.' } },
      {
        clauses: { log: 'One. Two. Three.' },
        changes: [{ clauses: ['log'], kind: 'amended', because: [asked('r1', 'Two.'), asked('r2', 'Two.')], note }],
      },
    ]);
    expect(origins(unnamed, 'log').at(-1)).toEqual(['Three.', '0.2', ['r1', 'r2'], false]);
  });

  test('words that a split took over keep the revision that first had them', () => {
    const split = smallCode([
      { clauses: { both: 'Give a reason. Keep a log.' } },
      {
        clauses: { reasons: 'Give a reason.', log: 'Keep a log.' },
        changes: [{ ...decided('split', 'reasons', 'log'), from: ['both'] }],
      },
    ]);
    expect(origins(split, 'log').at(-1)).toEqual(['Keep a log.', '0.1', [], false]);
  });

  test('a clause that does not exist has no sentences', () => {
    expect(origins(code, 'nothing')).toEqual([]);
  });
});

describe('counts and shares', () => {
  test('every kind of reason is counted, those without any too', () => {
    const counts = countsByReasonKind(reasonsIn(revision(code, 1), 'log'));
    expect(counts.get('recommendation')).toBe(2);
    expect(counts.get('decision')).toBe(0);
  });

  test('words come from a text only where they stand beside the same neighbour there', () => {
    expect(shareOfWords('Give a reason.', ['You give a reason first.'])).toBe(1);
    expect(shareOfWords('The user must give the reason', ['must the reason user give'])).toBeLessThan(0.5);
    expect(shareOfWords('', ['Anything.'])).toBe(1);
  });
});

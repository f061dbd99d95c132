import { describe, expect, test } from 'vitest';
import type { Code, Revision } from '../model/code.ts';
import { countByReasonKind } from './counts-by-reason-kind.ts';
import { reasonsIn } from './reasons-of-clause.ts';
import { shareOfWords } from '../redline/share-of-words.ts';
import { pairsBetween, consecutivePairs } from './revision-pairs.ts';
import { decided, smallCode } from './testing/small-code.ts';

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

test('the pairs between two revisions are the same in either order', () => {
  expect(pairsBetween(code, revision(code, 0), revision(code, 2))).toEqual(consecutivePairs(code));
  expect(pairsBetween(code, revision(code, 2), revision(code, 0))).toEqual(consecutivePairs(code));
});

describe('counts and shares', () => {
  test('every kind of reason is counted, including those without any', () => {
    const counts = countByReasonKind(reasonsIn(revision(code, 1), 'log'));
    expect(counts.get('recommendation')).toBe(2);
    expect(counts.get('decision')).toBe(0);
  });

  test('words come from a text only if they have the same neighbour there', () => {
    expect(shareOfWords('Give a reason.', ['You give a reason first.'])).toBe(1);
    expect(shareOfWords('The user must give the reason', ['must the reason user give'])).toBeLessThan(0.5);
    expect(shareOfWords('', ['Anything.'])).toBe(1);
  });
});

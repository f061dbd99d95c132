import { describe, expect, test } from 'vitest';
import { problemLines } from '../../model/problem.ts';
import { compare, smallCode, smallRegister } from '../../provenance/testing/small-code.ts';
import { amended, records, strict, gateLines, type Because } from './testing/gate-lines.ts';
import { gate } from './gate.ts';

describe('recommendations and their answers', () => {
  const because = (recommendation: string): Because => [{ recommendation, sentence: 'It was asked.' }];

  test('an accepted recommendation that is cited passes; one that was noted or declined needs no change', () => {
    const register = smallRegister({
      r1: 'accepted',
      r2: 'declined',
      r3: 'noted',
      r4: 'out of scope',
      r5: undefined,
      r6: 'question',
    });
    expect(gateLines(records, strict, amended(because('r1')), register)).toEqual([]);
  });

  test('an accepted recommendation that is not cited is reported with a reason to paste', () => {
    const code = smallCode([{ clauses: records }, { clauses: strict, changes: amended(because('r1')) }]);
    const register = smallRegister({ r1: 'accepted', r2: 'accepted in part' });
    expect(gate(code, { workshops: [register], points: [] }, compare).problems.map(problemLines)).toEqual([
      'dispositions.yaml:3:2  Unexpected `accepted in part` for `r2`, which no published change gives as a reason, expected it under `because` of a change in 0.2/revision.yaml or a later revision. Paste these lines under the change that it led to, or correct the answer. (disposition-uncited)\n' +
        '      - recommendation: r2\n' +
        '        sentence: why it was changed, in one sentence for the public',
    ]);
  });

  test.each([
    ['declined', 'it was declined'],
    ['out of scope', 'it was out of scope'],
    ['question', 'it was answered at the workshop'],
  ] as const)('one that was %s cannot be a reason for a change', (answer, words) => {
    expect(gateLines(records, strict, amended(because('r1')), smallRegister({ r1: answer }))).toEqual([
      `0.2/revision.yaml:5:1  Unexpected reason \`r1\` for the change in 0.2/clauses/records.mdx: ${words}, as dispositions.yaml and recommendations.yaml say, expected a recommendation that was accepted, in full or in part. Give the reason that led to the change, such as \`decision:\`, or correct the answer. (citation-refused)`,
    ]);
  });

  test('one that is not yet answered has to be answered first', () => {
    expect(gateLines(records, strict, amended(because('r1')), smallRegister({ r1: undefined }))).toEqual([
      '0.2/revision.yaml:5:1  Unexpected reason `r1` for the change in 0.2/clauses/records.mdx: it is not yet answered, expected an entry for it in dispositions.yaml. Paste these lines there and fill them in. (citation-unanswered)',
    ]);
  });
});

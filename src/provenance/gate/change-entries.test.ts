import { describe, expect, test } from 'vitest';
import { problemLine, problemLines } from '../../code/problem.ts';
import { para } from '../../redline/testing/clause-builder.ts';
import { compare, decided, smallCode } from '../testing/small-code.ts';
import { amended, none, records, strict, told, type Clauses } from '../testing/told.ts';
import { gate } from './gate.ts';

describe('a change and its entry', () => {
  test('every kind of change that is declared as what it is passes', () => {
    const before = { ...records, gone: 'Old.', number: { text: ['Far.'], number: 'A' }, place: 'Stays.' };
    const after = {
      ...strict,
      fresh: 'New.',
      number: { text: ['Far.'], number: 'B' },
      place: { text: ['Stays.'], part: 'other' },
    };
    const changes = [
      decided('amended', 'records'),
      decided('removed', 'gone'),
      decided('added', 'fresh'),
      decided('renumbered', 'number'),
      decided('moved', 'place'),
    ];
    expect(told(before, after, changes)).toEqual([]);
  });

  test('a change without an entry is shown in its own words, with the entry to paste', () => {
    const code = smallCode([{ clauses: records }, { clauses: strict }]);
    expect(gate(code, [none], compare).problems.map(problemLines)).toEqual([
      '0.2/revision.yaml:1:1  Missing reason for a change of clause `records`: amended in 0.2/clauses/records.mdx, “A user [-may-]{+must+} keep a record of …”, expected an entry under `changes` for everything that differs from revision 0.1. Paste these lines under `changes` and fill them in, or undo the change. (change-undeclared)\n' +
        '  - clauses: [records]\n' +
        '    kind: amended\n' +
        '    because:\n' +
        '      - decision: what was decided, in a few words\n' +
        '        sentence: why it was changed, in one sentence for the public\n' +
        '    note: what the change means for people, in one sentence',
    ]);
  });

  test('in the working draft the same is a warning', () => {
    const code = smallCode([{ clauses: records }, { clauses: strict }], { draft: true });
    const { problems, warnings } = gate(code, [none], compare);
    expect(problems).toEqual([]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['change-undeclared']);
  });

  test.each<[string, Clauses, Clauses, string]>([
    [
      'a title',
      { a: { text: ['One.'], title: 'Logs' } },
      { a: { text: ['One.'], title: 'Records' } },
      '“[-Logs-]{+Records+}”',
    ],
    [
      'an extent',
      { a: { text: ['One.'] } },
      { a: { text: ['One.'], extent: ['Wales'] } },
      'extent [-England-]{+Wales+}',
    ],
    ['a number', { a: { text: ['One.'], number: 'A' } }, { a: { text: ['One.'], number: 'B' } }, '[-A-]{+B+}'],
    [
      'a part',
      { a: 'One.', b: 'Two.' },
      { a: 'One.', b: { text: ['Two.'], part: 'other' } },
      'from part [-duties-] to {+other+}',
    ],
    [
      'a paragraph number',
      { a: { text: [para('p', '1', 'One.')] } },
      { a: { text: [para('p', '2', 'One.')] } },
      'its paragraphs have other numbers',
    ],
    ['a clause that was added', { a: 'One.' }, { a: 'One.', b: 'Two words.' }, '“{+Two words.+}”'],
    [
      'a clause that was removed',
      { a: 'One.', b: 'Two words.' },
      { a: 'One.' },
      'removed in 0.1/clauses/b.mdx, “[-Two words.-]”',
    ],
  ])('%s that changed is shown', (_, before, after, shown) => {
    expect(told(before, after, [])).toEqual([expect.stringContaining(shown)]);
  });

  test('an entry for a clause that is the same is told', () => {
    expect(told(records, records, [decided('amended', 'records')])).toEqual([
      '0.2/revision.yaml:4:1  Unexpected clause `records` in an entry of kind `amended`, expected a clause that was amended; 0.2/clauses/records.mdx shows that it is the same in revision 0.1. Take `records` out of the entry, or make the change. (change-not-made)',
    ]);
  });

  test('an entry for one thing more than was done is told', () => {
    expect(told(records, strict, [decided('amended', 'records'), decided('moved', 'records')])).toEqual([
      '0.2/revision.yaml:4:1  Unexpected clause `records` in an entry of kind `moved`, expected a clause that was moved; 0.2/clauses/records.mdx shows that it was only amended. Take `records` out of the entry, or make the change. (change-not-made)',
    ]);
  });

  test('an entry of the wrong kind is told with the right one', () => {
    expect(told(records, strict, [decided('renumbered', 'records')])).toEqual([
      '0.2/revision.yaml:3:1  Unexpected kind `renumbered` for clause `records`, expected `amended`: amended in 0.2/clauses/records.mdx, “A user [-may-]{+must+} keep a record of …”. Write `kind: amended`, or make the change that was meant. (change-kind)',
    ]);
  });

  test('one of several clauses of the wrong kind gets an entry of its own to paste', () => {
    const code = smallCode([
      { clauses: { ...records, b: { text: ['Two.'], number: 'A' } } },
      { clauses: { ...strict, b: { text: ['Two.'], number: 'B' } }, changes: [decided('amended', 'records', 'b')] },
    ]);
    const [problem] = gate(code, [none], compare).problems;
    expect(problem?.todo).toBe('Take `b` out of this entry, and paste an entry of its own.');
    expect(problem?.proposal).toContain('- clauses: [b]\n  kind: renumbered');
  });

  test('a change that is declared twice is told', () => {
    expect(told(records, strict, [decided('amended', 'records'), decided('amended', 'records')])).toContainEqual(
      '0.2/revision.yaml:2:2  Unexpected second entry of kind `amended` for clause `records` (0.2/clauses/records.mdx), expected one, and the first is in line 2. Put its reasons under `because` of the first, and delete this one. (change-repeated)',
    );
  });

  test('a reason that is named twice in an entry is told', () => {
    const reason = { decision: 'Clearer', sentence: 'It is clearer.', covers: [{ words: 'must' }] };
    expect(told(records, strict, amended([reason, reason]))).toEqual([
      '0.2/revision.yaml:4:2  Unexpected second `decision: Clearer` for the change in 0.2/clauses/records.mdx, expected each reason once in an entry. Put all that it covers under the first, and delete this one. (change-repeated)',
    ]);
  });

  test('the first revision has changed nothing', () => {
    const code = smallCode([{ clauses: records, changes: [decided('added', 'records')] }]);
    expect(gate(code, [none], compare).problems.map(problemLine)).toEqual([
      '0.1/revision.yaml:1:1  Unexpected entries under `changes`, expected none in the first revision, which has no text before it. Take `changes` out. (change-not-made)',
    ]);
  });
});

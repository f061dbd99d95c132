import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { changeSchema } from '../../model/declared-change.ts';
import { problemLine, problemLines } from '../../model/problem.ts';
import { para } from '../../redline/testing/clause-builder.ts';
import { compare, decided, smallCode } from '../../provenance/testing/small-code.ts';
import {
  amended,
  emptyRegister,
  records,
  strict,
  gateLines,
  type Changes,
  type Clauses,
} from './testing/gate-lines.ts';
import { gate } from './gate.ts';

const problemsOf = (before: Clauses, after: Clauses) =>
  gate(smallCode([{ clauses: before }, { clauses: after }]), { workshops: [emptyRegister], points: [] }, compare)
    .problems;

function changesIn(proposal: string | undefined): Changes {
  return z.array(changeSchema).parse(parse(proposal ?? ''));
}

describe('a change and its entry', () => {
  test('every kind of change passes if it is declared correctly', () => {
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
    expect(gateLines(before, after, changes)).toEqual([]);
  });

  test('a change without an entry is shown with its words and an entry to paste', () => {
    const code = smallCode([{ clauses: records }, { clauses: strict }]);
    expect(gate(code, { workshops: [emptyRegister], points: [] }, compare).problems.map(problemLines)).toEqual([
      '0.2/revision.yaml:1:1  Missing reason for a change of clause `records`: amended in 0.2/clauses/records.mdx, “A user [-may-]{+must+} keep a record of …”, expected an entry under `changes` for every difference from revision 0.1. Paste these lines under `changes` and fill them in, or undo the change. (change-undeclared)\n' +
        '  - clauses: [records]\n' +
        '    kind: amended\n' +
        '    because:\n' +
        '      - decision: what was decided, in a few words\n' +
        '        sentence: why it was changed, in one sentence for the public\n' +
        '    note: what the change means for people, in one sentence',
    ]);
  });

  test('everything that was only renumbered needs one entry, which passes as it is proposed', () => {
    const lettered = (letters: string) =>
      Object.fromEntries(
        ['a', 'b', 'c'].map((id, index) => [
          id,
          { text: [para(`p${id}`, String(index + 1), 'One.')], number: letters[index] ?? '' },
        ]),
      );
    const problems = problemsOf(lettered('ABC'), lettered('BCD'));
    expect(problems.map(({ unexpected }) => unexpected)).toEqual([
      'Missing reason for changes of the clauses `a`, `b` and `c`: `a` renumbered, [-A-]{+B+}; `b` renumbered, [-B-]{+C+}; `c` renumbered, [-C-]{+D+}',
    ]);
    expect(changesIn(problems[0]?.proposal)[0]?.because[0]).toMatchObject({ correction: 'renumbered' });
    expect(gateLines(lettered('ABC'), lettered('BCD'), changesIn(problems[0]?.proposal))).toEqual([]);
  });

  test('a sentence that moved from one clause to another is proposed as a move, once for both', () => {
    const sentence = 'The chief officer must keep a list of the users who left.';
    const [a, b] = ['Users sign in with their own card.', 'The log is kept for six years.'];
    const before = { a: `${a} ${sentence}`, b };
    const after = { a, b: `${b} ${sentence}` };
    const problems = problemsOf(before, after);
    expect(problems.map(({ unexpected }) => unexpected)).toEqual([
      `Missing reason for changes of the clauses \`a\` and \`b\`: “${sentence}” moved from one to the other`,
    ]);
    const changes = changesIn(problems[0]?.proposal);
    expect(changes).toMatchObject([
      { clauses: ['a', 'b'], note: 'A sentence moved from “About a” to “About b”; its words are the same.' },
    ]);
    expect(gateLines(before, after, changes)).toEqual([]);
    // With a change beside it, each clause is asked about by itself.
    expect(problemsOf(before, { ...after, b: `${after.b} Nobody may delete it.` })).toHaveLength(2);
  });

  test('a sentence that moved within its clause is shown as moved', () => {
    const [one, two] = ['Users sign in each day with their own card.', 'Nobody lends a card to another person.'];
    expect(gateLines({ a: `${one} ${two}` }, { a: `${two} ${one}` }, [])).toEqual([
      expect.stringContaining('is in another place in it, and the words are the same'),
    ]);
  });

  test('in the working draft it is only a warning', () => {
    const code = smallCode([{ clauses: records }, { clauses: strict }], { draft: true });
    const { problems, warnings } = gate(code, { workshops: [emptyRegister], points: [] }, compare);
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
      'its paragraphs were renumbered',
    ],
    ['a clause that was added', { a: 'One.' }, { a: 'One.', b: 'Two words.' }, '“{+Two words.+}”'],
    [
      'a clause that was removed',
      { a: 'One.', b: 'Two words.' },
      { a: 'One.' },
      'removed in 0.1/clauses/b.mdx, “[-Two words.-]”',
    ],
  ])('%s that changed is shown', (_, before, after, shown) => {
    expect(gateLines(before, after, [])).toEqual([expect.stringContaining(shown)]);
  });

  test('an entry for an unchanged clause is reported', () => {
    expect(gateLines(records, records, [decided('amended', 'records')])).toEqual([
      '0.2/revision.yaml:4:1  Unexpected clause `records` in an entry of kind `amended`, expected a clause that was amended; in 0.2/clauses/records.mdx it is the same as in revision 0.1. Remove `records` from the entry, or make the change. (change-not-made)',
    ]);
  });

  test('an entry for a change that was not made is reported', () => {
    expect(gateLines(records, strict, [decided('amended', 'records'), decided('moved', 'records')])).toEqual([
      '0.2/revision.yaml:4:1  Unexpected clause `records` in an entry of kind `moved`, expected a clause that was moved; in 0.2/clauses/records.mdx it was only amended. Remove `records` from the entry, or make the change. (change-not-made)',
    ]);
  });

  test('an amendment covers the numbers of its paragraphs, and nobody is told that they stayed', () => {
    const [before, after] = [para('p', '1', 'A user may keep a record.'), para('p', '2', 'A user must keep a record.')];
    expect(
      gateLines({ a: { text: [before] } }, { a: { text: [after] } }, [
        decided('amended', 'a'),
        decided('renumbered', 'a'),
      ]),
    ).toEqual([
      '0.2/revision.yaml:4:1  Unexpected clause `a` in an entry of kind `renumbered`, expected a clause that was renumbered; in 0.2/clauses/a.mdx it was amended, and the entry for that also covers the numbers of its paragraphs. Remove `a` from the entry, or make the change. (change-not-made)',
    ]);
  });

  test('an entry of the wrong kind is reported with the right one', () => {
    expect(gateLines(records, strict, [decided('renumbered', 'records')])).toEqual([
      '0.2/revision.yaml:3:1  Unexpected kind `renumbered` for clause `records`, expected `amended`: amended in 0.2/clauses/records.mdx, “A user [-may-]{+must+} keep a record of …”. Write `kind: amended`, or make the intended change. (change-kind)',
    ]);
  });

  test('one of several clauses of the wrong kind gets a separate entry to paste', () => {
    const code = smallCode([
      { clauses: { ...records, b: { text: ['Two.'], number: 'A' } } },
      { clauses: { ...strict, b: { text: ['Two.'], number: 'B' } }, changes: [decided('amended', 'records', 'b')] },
    ]);
    const [problem] = gate(code, { workshops: [emptyRegister], points: [] }, compare).problems;
    expect(problem?.todo).toBe('Remove `b` from this entry, and paste a separate entry.');
    expect(problem?.proposal).toContain('- clauses: [b]\n  kind: renumbered');
  });

  test('a change that is declared twice is reported', () => {
    expect(gateLines(records, strict, [decided('amended', 'records'), decided('amended', 'records')])).toContainEqual(
      '0.2/revision.yaml:2:2  Unexpected second entry of kind `amended` for clause `records` (0.2/clauses/records.mdx), expected only one, and the first is on line 2. Move its reasons to `because` of the first, and delete this one. (change-repeated)',
    );
  });

  test('a reason that is named twice in an entry is reported', () => {
    const reason = { decision: 'Clearer', sentence: 'It is clearer.', covers: [{ words: 'must' }] };
    expect(gateLines(records, strict, amended([reason, reason]))).toEqual([
      '0.2/revision.yaml:4:2  Unexpected second `decision: Clearer` for the change in 0.2/clauses/records.mdx, expected each reason once in an entry. Move everything it covers to the first, and delete this one. (change-repeated)',
    ]);
  });

  test('the first revision has changed nothing', () => {
    const code = smallCode([{ clauses: records, changes: [decided('added', 'records')] }]);
    expect(gate(code, { workshops: [emptyRegister], points: [] }, compare).problems.map(problemLine)).toEqual([
      '0.1/revision.yaml:1:1  Unexpected entries under `changes`, expected none in the first revision, which has no previous text. Remove `changes`. (change-not-made)',
    ]);
  });
});

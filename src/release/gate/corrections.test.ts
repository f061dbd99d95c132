import { describe, expect, test } from 'vitest';
import { gate } from './gate.ts';
import { link, p } from '../../redline/testing/clause-builder.ts';
import { compare, decided, smallCode, type SmallClause } from '../../provenance/testing/small-code.ts';
import { amended, emptyRegister, records, strict, gateLines, type Because } from './testing/gate-lines.ts';

describe('corrections', () => {
  const editorial: Because = [{ correction: 'editorial', sentence: 'A slip.' }];

  test('a spelling correction, and any change of the plain-English note, are editorial', () => {
    expect(
      gateLines({ records: 'A user keeps a recrod.' }, { records: 'A user keeps a record.' }, amended(editorial)),
    ).toEqual([]);
    expect(
      gateLines(
        { records: { text: ['One.'], plain: 'They can.' } },
        { records: { text: ['One.'], plain: 'They must.' } },
        amended(editorial),
      ),
    ).toEqual([]);
  });

  test('a duty word is not editorial', () => {
    expect(gateLines(records, strict, amended(editorial))).toEqual([
      '0.2/revision.yaml:5:1  Unexpected `correction: editorial` for clause `records`, which changes the duty word “may” in 0.2/clauses/records.mdx: “A user [-may-]{+must+} keep a record of …”, expected an editorial correction to change no duty word, number, reference or extent. Give the reason for the change, such as `decision:` with what was decided. (correction-editorial)',
    ]);
  });

  test.each<[string, SmallClause, SmallClause, string]>([
    ['a number', 'Keep it for 30 days.', 'Keep it for 60 days.', 'the number “30”'],
    ['a number in words', 'Keep it for three months.', 'Keep it for six months.', 'the number “three”'],
    ['a part of a duty word', 'Keep at least a copy.', 'Keep at best a copy.', 'the duty word “at least”'],
    [
      'a link',
      { text: [p(link('https://a.example', 'Ask'), ' us.')] },
      { text: [p(link('https://b.example', 'Ask'), ' us.')] },
      'a reference',
    ],
    ['an extent', 'One.', { text: ['One.'], extent: ['Wales'] }, 'the extent'],
    [
      'a duty word in the title',
      { text: ['One.'], title: 'What you may do' },
      { text: ['One.'], title: 'What you do' },
      'the duty word “may”',
    ],
  ])('%s is not editorial', (_, before, after, touched) => {
    expect(gateLines({ records: before }, { records: after }, amended(editorial))).toEqual([
      expect.stringContaining(`which changes ${touched} in`),
    ]);
  });

  test.each([
    ['a word of haste', 'A user must promptly log off.', 'A user must log off.', 'promptly'],
    ['a word of degree', 'A user must report a breach.', 'A user must report a serious breach.', 'serious'],
    ['a condition', 'A user must log off if asked.', 'A user must log off.', 'if asked'],
    ['a verb', 'A user must verify each record.', 'A user must check each record.', 'verify'],
  ])('every word of the duty watch is held: %s is not editorial', (_, before, after, word) => {
    expect(gateLines({ records: before }, { records: after }, amended(editorial))).toEqual([
      expect.stringContaining(`which changes the duty word “${word}” in`),
    ]);
  });

  test('a word that has force beside others only is editorial in a sentence without any', () => {
    const was = { records: 'The hall has a large door.' };
    expect(gateLines(was, { records: 'The hall has a big door.' }, amended(editorial))).toEqual([]);
  });

  test('a correction that was frozen before the duty watch learned a word stays accepted', () => {
    const code = smallCode([{ clauses: records }, { clauses: strict, changes: amended(editorial) }]);
    expect(gate(code, { workshops: [emptyRegister], points: [] }, compare).problems).toEqual([]);
    const draft = smallCode([{ clauses: records }, { clauses: strict, changes: amended(editorial) }], { draft: true });
    expect(gate(draft, { workshops: [emptyRegister], points: [] }, compare).warnings).toHaveLength(1);
  });

  test('next to another reason, an editorial correction accounts only for what it covers', () => {
    const after = { records: 'A user must keep a log of each search.' };
    const because = (words: string): Because => [
      { correction: 'editorial', sentence: 'A better word.', covers: [{ words }] },
      { decision: 'Clearer', sentence: 'It is a duty.', covers: [{ words: 'must' }] },
    ];
    expect(gateLines(records, after, amended(because('log')))).toEqual([]);
    expect(gateLines(records, after, amended(because('may')))).toEqual([
      expect.stringContaining('(correction-editorial)'),
    ]);
  });

  test('a renumbering changes no words', () => {
    const renumbered: Because = [{ correction: 'renumbered', sentence: 'The letters move on.' }];
    const numbers = [
      { records: { text: ['One.'], number: 'A' } },
      { records: { text: ['One.'], number: 'B' } },
    ] as const;
    expect(gateLines(...numbers, [{ ...decided('renumbered', 'records'), because: renumbered }])).toEqual([]);
    expect(gateLines(records, strict, amended(renumbered))).toEqual([
      '0.2/revision.yaml:5:1  Unexpected `correction: renumbered` for clause `records`, whose words changed in 0.2/clauses/records.mdx: “A user [-may-]{+must+} keep a record of …”, expected a renumbering to change no words. Give the reason for the changed words, such as `decision:` with what was decided. (correction-renumbered)',
    ]);
  });
});

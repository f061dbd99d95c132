import { describe, expect, test } from 'vitest';
import { link, p } from '../../redline/testing/clause-builder.ts';
import { decided, type SmallClause } from '../testing/small-code.ts';
import { amended, records, strict, told, type Because } from '../testing/told.ts';

describe('corrections', () => {
  const editorial: Because = [{ correction: 'editorial', sentence: 'A slip.' }];

  test('a spelling, and a plain-English line with any words, are editorial', () => {
    expect(
      told({ records: 'A user keeps a recrod.' }, { records: 'A user keeps a record.' }, amended(editorial)),
    ).toEqual([]);
    expect(
      told(
        { records: { text: ['One.'], plain: 'They can.' } },
        { records: { text: ['One.'], plain: 'They must.' } },
        amended(editorial),
      ),
    ).toEqual([]);
  });

  test('a duty word is not editorial', () => {
    expect(told(records, strict, amended(editorial))).toEqual([
      '0.2/revision.yaml:5:1  Unexpected `correction: editorial` for clause `records`, which touches the duty word “may” in 0.2/clauses/records.mdx: “A user [-may-]{+must+} keep a record of …”, expected an editorial correction to touch no duty word, number, reference or extent. Give the reason for it, such as `decision:` with what was decided. (correction-editorial)',
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
    expect(told({ records: before }, { records: after }, amended(editorial))).toEqual([
      expect.stringContaining(`which touches ${touched} in`),
    ]);
  });

  test('beside another reason, an editorial correction answers for what it covers alone', () => {
    const after = { records: 'A user must keep a log of each search.' };
    const because = (words: string): Because => [
      { correction: 'editorial', sentence: 'A better word.', covers: [{ words }] },
      { decision: 'Clearer', sentence: 'It is a duty.', covers: [{ words: 'must' }] },
    ];
    expect(told(records, after, amended(because('log')))).toEqual([]);
    expect(told(records, after, amended(because('may')))).toEqual([expect.stringContaining('(correction-editorial)')]);
  });

  test('a renumbering touches no words', () => {
    const renumbered: Because = [{ correction: 'renumbered', sentence: 'The letters move on.' }];
    const numbers = [
      { records: { text: ['One.'], number: 'A' } },
      { records: { text: ['One.'], number: 'B' } },
    ] as const;
    expect(told(...numbers, [{ ...decided('renumbered', 'records'), because: renumbered }])).toEqual([]);
    expect(told(records, strict, amended(renumbered))).toEqual([
      '0.2/revision.yaml:5:1  Unexpected `correction: renumbered` for clause `records`, whose words changed in 0.2/clauses/records.mdx: “A user [-may-]{+must+} keep a record of …”, expected a renumbering to touch no words. Give the reason for the words, such as `decision:` with what was decided. (correction-renumbered)',
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { para } from '../../redline/testing/clause-builder.ts';
import { decided } from '../../provenance/testing/small-code.ts';
import { amended, gateLines, type Because } from './testing/gate-lines.ts';

describe('what reasons cover', () => {
  const before = { records: { text: ['A user may keep a record.', 'Nobody may sell it.', 'It is read once.'] } };
  const after = { records: { text: ['A user must keep a record.', 'Nobody must ever sell it.', 'It is read once.'] } };
  const reason = (decision: string, ...words: string[]) => ({
    decision,
    sentence: 'It is clearer.',
    covers: words.map((one) => ({ words: one })),
  });

  test('several reasons that each state what they cover pass, including removed words', () => {
    expect(
      gateLines(before, after, amended([reason('A', 'A user must'), reason('B', 'ever sell', 'Nobody may sell')])),
    ).toEqual([]);
  });

  test('one of several reasons without covers is reported', () => {
    expect(gateLines(before, after, amended([reason('A', 'A user must'), reason('B')]))).toEqual([
      '0.2/revision.yaml:4:2  Missing `covers` for `decision: B`, one of 2 reasons for clause `records`, expected each of several reasons to say which words it covers, because this is never guessed. Paste these lines under the reason, with words from 0.2/clauses/records.mdx or from the previous text. (covers-missing)',
    ]);
  });

  test('a renumbering next to the only reason for the words needs no covers', () => {
    const [from, to] = [{ records: { text: ['May.'], number: 'A' } }, { records: { text: ['Must.'], number: 'B' } }];
    const renumbered = {
      ...decided('renumbered', 'records'),
      because: [{ correction: 'renumbered' as const, sentence: 'On.' }],
    };
    expect(gateLines(from, to, [decided('amended', 'records'), renumbered])).toEqual([]);
  });

  test('words that are in neither text are reported', () => {
    expect(gateLines(before, after, amended([reason('A', 'A user shall')]))).toEqual([
      '0.2/revision.yaml:6:1  Unexpected words “A user shall” under `covers`, expected text from 0.2/clauses/records.mdx or its previous version. Copy the words as printed, without tags and asterisks. (covers-unknown)',
    ]);
  });

  test('words of an unchanged sentence are reported', () => {
    expect(gateLines(before, after, amended([reason('A', 'read once')]))).toEqual([
      '0.2/revision.yaml:6:1  Unexpected words “read once” under `covers`, expected words of a changed sentence; in 0.2/clauses/records.mdx that sentence is unchanged. Name words that this reason added or removed. (covers-unchanged)',
    ]);
  });

  test('a numbered paragraph may be named', () => {
    const [from, to] = [
      { records: { text: [para('p', '1', 'May.')] } },
      { records: { text: [para('p', '1', 'Must.')] } },
    ];
    const covering = (paragraph: string): Because => [{ decision: 'A', sentence: 'Clearer.', covers: [{ paragraph }] }];
    expect(gateLines(from, to, amended(covering('p')))).toEqual([]);
    expect(gateLines(from, to, amended(covering('q')))).toEqual([
      expect.stringContaining('Unexpected paragraph `q` under `covers`'),
    ]);
  });
});

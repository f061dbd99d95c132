import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { changeSchema } from '../../model/declared-change.ts';
import { compare, decided, smallCode } from '../../provenance/testing/small-code.ts';
import { gate } from './gate.ts';
import { emptyRegister, gateLines, type Changes, type Clauses } from './testing/gate-lines.ts';

describe('a split and a merge', () => {
  const one = 'A user must give a reason before each search of the system.';
  const two = 'A supervisor must check the log of all searches once a month.';
  const split = (from: string[], ...clauses: string[]) => ({ ...decided('split', ...clauses), from });

  test('account for everything that they do to the clauses that they name', () => {
    expect(
      gateLines({ both: { text: [one, two] } }, { reasons: one, log: two }, [split(['both'], 'reasons', 'log')]),
    ).toEqual([]);
    const merged = { ...decided('merged', 'both'), from: ['reasons', 'log'] };
    expect(gateLines({ reasons: one, log: two }, { both: { text: [one, two] } }, [merged])).toEqual([]);
  });

  test('need at least half of the words from the clauses that they name', () => {
    const other = 'Nobody may sell what they have found there.';
    expect(
      gateLines({ both: { text: [one, two] } }, { reasons: one, log: other }, [split(['both'], 'reasons', 'log')]),
    ).toEqual([
      '0.2/revision.yaml:4:2  Unexpected clause `log` in an entry of kind `split`: 0% of the words in 0.2/clauses/log.mdx come from `both`, expected at least half of them. List every clause that the text came from under `from`, or give `log` a separate entry. (change-words)',
    ]);
  });

  test('are proposed for clauses that were added or removed with the text of others, and then ask for no more', () => {
    const kept = 'Nobody may sell what they have found there.';
    const cases: readonly (readonly [Clauses, Clauses, string])[] = [
      [{ both: { text: [one, two] } }, { reasons: one, log: two }, 'split [reasons, log] from [both]'],
      [{ both: { text: [one, two] } }, { both: one, log: two }, 'split [log] from [both]'],
      [{ reasons: one, log: two }, { both: { text: [one, two] } }, 'merged [both] from [reasons, log]'],
      [{ a: { text: [one, kept] }, log: two }, { a: { text: [one, kept, two] } }, 'merged [a] from [a, log]'],
      [{ old: { text: [one, two] } }, { new: { text: [one, two] } }, 'merged [new] from [old]'],
    ];
    for (const [before, after, said] of cases) {
      const code = smallCode([{ clauses: before }, { clauses: after }]);
      const proposals = new Set(
        gate(code, { workshops: [emptyRegister], points: [] }, compare).problems.map(({ proposal }) => proposal),
      );
      const changes = [...proposals].flatMap((proposal) => changesIn(proposal));
      expect(
        changes.map(({ kind, clauses, from }) => `${kind} [${clauses.join(', ')}] from [${from?.join(', ') ?? ''}]`),
      ).toEqual([said]);
      expect(gateLines(before, after, changes)).toEqual([]);
    }
  });

  test('are asked for by no step that declares its clauses as added and removed', () => {
    const changes = [decided('added', 'new'), decided('removed', 'old')];
    expect(gateLines({ old: { text: [one, two] } }, { new: { text: [one, two] } }, changes)).toEqual([]);
  });

  test('are not proposed where nothing but a few words is the same', () => {
    const code = smallCode([{ clauses: { a: one } }, { clauses: { b: 'A user must give two fingers before lunch.' } }]);
    expect(
      gate(code, { workshops: [emptyRegister], points: [] }, compare).problems.map(
        ({ proposal }) => changesIn(proposal)[0]?.kind,
      ),
    ).toEqual(['removed', 'added']);
  });
});

function changesIn(proposal: string | undefined): Changes {
  return z.array(changeSchema).parse(parse(proposal ?? ''));
}

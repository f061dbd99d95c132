import { describe, expect, test } from 'vitest';
import { decided } from '../testing/small-code.ts';
import { told } from '../testing/told.ts';

describe('a split and a merge', () => {
  const one = 'A user must give a reason before each search of the system.';
  const two = 'A supervisor must check the log of all searches once a month.';
  const split = (from: string[], ...clauses: string[]) => ({ ...decided('split', ...clauses), from });

  test('answer for everything that they do to the clauses that they name', () => {
    expect(
      told({ both: { text: [one, two] } }, { reasons: one, log: two }, [split(['both'], 'reasons', 'log')]),
    ).toEqual([]);
    const merged = { ...decided('merged', 'both'), from: ['reasons', 'log'] };
    expect(told({ reasons: one, log: two }, { both: { text: [one, two] } }, [merged])).toEqual([]);
  });

  test('need at least half of the words from the clauses that they name', () => {
    const other = 'Nobody may sell what they have found there.';
    expect(
      told({ both: { text: [one, two] } }, { reasons: one, log: other }, [split(['both'], 'reasons', 'log')]),
    ).toEqual([
      '0.2/revision.yaml:4:2  Unexpected clause `log` in an entry of kind `split`: 0 % of the words in 0.2/clauses/log.mdx come from `both`, expected at least half of them. Name every clause that the text came from under `from`, or give `log` an entry of its own. (change-words)',
    ]);
  });
});

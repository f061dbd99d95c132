import { describe, expect, it } from 'vitest';
import { countLine, countReport } from './test-report.ts';

type Status = 'passed' | 'failed' | 'skipped' | 'pending';

/** The count of a run with these tests, each with what it wants. */
function count(tests: readonly (readonly [status: Status, wants?: string])[], succeeded = true) {
  const assertionResults = tests.map(([status, wants], index) => ({
    fullName: `test ${index}`,
    status,
    meta: wants === undefined ? {} : { wants },
  }));
  return countReport({ testResults: [{ assertionResults }] }, succeeded);
}

describe('the last line of all checks', () => {
  it('begins with how many passed and failed', () => {
    expect(countLine(count([['passed'], ['passed'], ['failed']], false))).toBe('2 passed, 1 failed');
  });

  it('says how many were left out for want of what, the most first', () => {
    const postgres = ['skipped', 'PostgreSQL'] as const;

    expect(countLine(count([['passed'], ['skipped', 'strace'], postgres, postgres]))).toBe(
      '1 passed, 0 failed, 3 left out: 2 want PostgreSQL, 1 wants strace',
    );
  });
});

describe('the count of tests', () => {
  it('fails where a test is left out without saying what it wants', () => {
    expect(count([['passed'], ['skipped']])).toEqual({
      passed: 1,
      failed: 1,
      wanted: [],
      wrong: ['Left out, and does not say what it wants: test 1'],
    });
  });

  it('fails where a run ended badly though no test failed', () => {
    expect(count([['passed']], false).failed).toBe(1);
  });
});

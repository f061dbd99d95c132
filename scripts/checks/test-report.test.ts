import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { countLine, countReport, readCount } from './test-report.ts';

type Status = 'passed' | 'failed' | 'skipped' | 'pending';

/** The count of a run with these tests, each with what it needs. */
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

  it('says how many were skipped and what they need, the most common first', () => {
    const postgres = ['skipped', 'PostgreSQL'] as const;

    expect(countLine(count([['passed'], ['skipped', 'strace'], postgres, postgres]))).toBe(
      '1 passed, 0 failed, 3 skipped: 2 need PostgreSQL, 1 needs strace',
    );
  });
});

describe('the count of tests', () => {
  it('fails if a test is skipped without saying what it needs', () => {
    expect(count([['passed'], ['skipped']])).toEqual({
      passed: 1,
      failed: 1,
      wanted: [],
      wrong: ['Skipped without saying what it needs: test 1'],
    });
  });

  it('fails where a run ended badly though no test failed', () => {
    expect(count([['passed']], false).failed).toBe(1);
  });
});

describe('the count of trials', () => {
  /** Reads the count of a program of trials; without one, the program stopped early. */
  const read = (count: object | undefined, succeeded: boolean) => {
    const folder = mkdtempSync(join(tmpdir(), 'count-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    const file = join(folder, 'count.json');
    if (count !== undefined) writeFileSync(file, JSON.stringify(count));
    return readCount(file, succeeded);
  };

  it('says what skipped trials need', async () => {
    const count = await read({ passed: 20, failed: 0, wanted: ['PostgreSQL', 'strace', 'PostgreSQL'] }, true);
    expect(countLine(count)).toBe('20 passed, 0 failed, 3 skipped: 2 need PostgreSQL, 1 needs strace');
  });

  it('fails where the program stopped before it counted, or ended badly', async () => {
    expect(await read(undefined, true)).toMatchObject({ passed: 0, failed: 1 });
    expect(await read({ passed: 20, failed: 0, wanted: [] }, false)).toMatchObject({ passed: 20, failed: 1 });
  });
});

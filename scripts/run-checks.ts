import { changedFiles } from './changed-files.ts';
import type { Check, CheckResult } from './checks.ts';
import { countLine } from './test-report.ts';

/**
 * Runs checks, so many at once, each as soon as the one that it needs has ended well. Each says what it does, how it went
 * and how long it took, and shows what it printed only where something is wrong. The last line counts tests and other
 * checks together; a check in which nothing ran is a failure.
 */
export async function runChecks(checks: readonly Check[], atOnce: number): Promise<void> {
  const before = await changedFiles();
  const waiting = [...checks];
  const ended = new Map<Check, CheckResult>();
  /** Wakes the lanes that wait for a check to end. */
  let next = Promise.withResolvers<undefined>();

  await Promise.all(Array.from({ length: atOnce }, runLane));

  const left = (await changedFiles()).filter((file) => !before.includes(file));
  if (left.length > 0) {
    console.log(`The checks changed files that git keeps, or left files that it does not ignore:\n${left.join('\n')}`);
  }
  const results = [...ended.values()];
  const sum = (of: 'passed' | 'failed'): number => results.reduce((total, result) => total + result[of], 0);
  const total = {
    passed: sum('passed') + (left.length === 0 ? 1 : 0),
    failed: sum('failed') + (left.length === 0 ? 0 : 1),
    wanted: results.flatMap(({ wanted }) => wanted),
  };
  console.log(countLine(total));
  process.exitCode = total.failed === 0 ? 0 : 1;

  /** Runs one check after the other, always the first that need not wait for another. */
  async function runLane(): Promise<void> {
    while (waiting.length > 0) {
      const place = waiting.findIndex(({ after }) => after === undefined || ended.has(after));
      const [check] = place < 0 ? [] : waiting.splice(place, 1);
      if (check === undefined) {
        await next.promise;
        continue;
      }
      const needed = check.after === undefined ? undefined : ended.get(check.after);
      ended.set(check, needed !== undefined && needed.failed > 0 ? notRun(check) : await runCheck(check));
      next.resolve(undefined);
      next = Promise.withResolvers();
    }
  }
}

/** What comes of a check that needs another, which failed. */
function notRun({ doing, after }: Check): CheckResult {
  console.log(`${doing} … FAILED: it needs “${after?.doing ?? ''}” to succeed`);
  return { passed: 0, failed: 1, wanted: [], output: '' };
}

/** Runs a check and says how it went. */
async function runCheck({ doing, run }: Check): Promise<CheckResult> {
  console.log(`${doing} …`);
  const start = performance.now();
  const result = await run();
  const ran = result.passed + result.failed + result.wanted.length > 0;
  const failed = ran ? result.failed : 1;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${doing} … ${failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  if (failed > 0) console.log(`\n${result.output.trim()}\n`);
  return { ...result, failed };
}

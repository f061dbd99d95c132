import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { projectRoot } from '../commands/run-node.ts';
import type { Check, CheckResult } from './checks.ts';
import type { Show } from './with-time-limit.ts';
import { countLine } from './test-report.ts';

/**
 * Runs checks, up to `atOnce` at a time, each after the check that it depends on has passed. Prints the result and time of
 * each, and its output only if it failed; one at a time, long checks show their output while they run. The last line counts
 * tests and other checks together; a check in which nothing ran has failed.
 */
export async function runChecks(checks: readonly Check[], atOnce: number): Promise<void> {
  const before = await changedFiles();
  const show: Show | undefined = atOnce > 1 ? undefined : (text) => process.stdout.write(text);
  const waiting = [...checks];
  const ended = new Map<Check, CheckResult>();
  /** Wakes the workers that wait for a check to end. */
  let next = Promise.withResolvers<undefined>();

  await Promise.all(Array.from({ length: atOnce }, runLane));

  const left = (await changedFiles()).filter((file) => !before.includes(file));
  if (left.length > 0) {
    console.log(`The checks changed tracked files, or left files that git does not ignore:\n${left.join('\n')}`);
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

  /** Runs checks one after another, always the first that is ready. */
  async function runLane(): Promise<void> {
    while (waiting.length > 0) {
      const place = waiting.findIndex(({ after }) => after === undefined || ended.has(after));
      const [check] = place < 0 ? [] : waiting.splice(place, 1);
      if (check === undefined) {
        await next.promise;
        continue;
      }
      const needed = check.after === undefined ? undefined : ended.get(check.after);
      ended.set(check, needed !== undefined && needed.failed > 0 ? notRun(check) : await runCheck(check, show));
      next.resolve(undefined);
      next = Promise.withResolvers();
    }
  }
}

/** The result of a check whose dependency failed. */
function notRun({ description, after }: Check): CheckResult {
  console.log(`${description} … FAILED: it needs “${after?.description ?? ''}” to succeed`);
  return { passed: 0, failed: 1, wanted: [], output: '' };
}

/** Runs a check and prints its result. */
async function runCheck({ description, run }: Check, show: Show | undefined): Promise<CheckResult> {
  console.log(`${description} …`);
  const start = performance.now();
  const result = await run(show);
  const ran = result.passed + result.failed + result.wanted.length > 0;
  const failed = ran ? result.failed : 1;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${description} … ${failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  if (failed > 0) console.log(`\n${result.output.trim()}\n`);
  return { ...result, failed };
}

/** Changed and untracked files, as git reports them; empty without git. */
async function changedFiles(): Promise<readonly string[]> {
  try {
    const { stdout } = await promisify(execFile)('git', ['status', '--porcelain'], { cwd: projectRoot });
    return stdout.split('\n').filter((line) => line !== '');
  } catch {
    return [];
  }
}

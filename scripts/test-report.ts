import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** What the report of Vitest's `json` reporter says about each test. */
const reportSchema = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.enum(['passed', 'failed', 'skipped', 'pending', 'todo', 'disabled']),
          meta: z.object({ wants: z.string().optional() }),
        }),
      ),
    }),
  ),
});

/** How many tests passed and failed, and what each test wants that was left out. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly wanted: readonly string[];
}

/** The count of a run, and what is wrong beside what the run itself printed. */
export interface CountedTests extends TestCount {
  readonly wrong: readonly string[];
}

/**
 * Counts the tests of a run. One that was left out without saying what it wants counts as failed: nobody would miss it.
 *
 * @param file the report that the run left; a run that stopped early leaves none
 * @param succeeded whether the run ended well: where it did not and no test failed, something beside the tests did
 */
export async function countTests(file: string, succeeded: boolean): Promise<CountedTests> {
  const report = reportSchema.safeParse(await readJson(file));
  if (!report.success) return { passed: 0, failed: 1, wanted: [], wrong: ['The tests left no report.'] };
  return countReport(report.data, succeeded);
}

/** Counts what a report says. */
export function countReport({ testResults }: z.infer<typeof reportSchema>, succeeded: boolean): CountedTests {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const numberOf = (status: string): number => tests.filter((test) => test.status === status).length;
  const leftOut = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  const wrong = leftOut
    .filter(({ meta }) => meta.wants === undefined)
    .map(({ fullName }) => `Left out, and does not say what it wants: ${fullName}`);
  const failed = numberOf('failed') + wrong.length;
  return {
    passed: numberOf('passed'),
    failed: succeeded ? failed : Math.max(failed, 1),
    wanted: leftOut.flatMap(({ meta }) => meta.wants ?? []),
    wrong,
  };
}

/** The last line of all checks, such as `1557 passed, 0 failed, 12 left out: 9 want PostgreSQL, 3 want strace`. */
export function countLine({ passed, failed, wanted }: TestCount): string {
  const counted = `${passed} passed, ${failed} failed`;
  if (wanted.length === 0) return counted;
  const reasons = [...Map.groupBy(wanted, (want) => want)]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([want, { length }]) => `${length} ${length === 1 ? 'wants' : 'want'} ${want}`);
  return `${counted}, ${wanted.length} left out: ${reasons.join(', ')}`;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

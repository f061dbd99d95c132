import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** The part of a report of Vitest's `json` reporter that is read here. */
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

const testCountSchema = z.object({
  passed: z.int(),
  failed: z.int(),
  /** What each skipped test needs. */
  wanted: z.array(z.string()),
});

/** How many tests passed and failed, and what each skipped test needs. */
export type TestCount = Readonly<z.infer<typeof testCountSchema>>;

/** The count of a run, and errors that the run itself did not print. */
export interface CountedTests extends TestCount {
  readonly wrong: readonly string[];
}

/**
 * Counts the tests of a run. A test that is skipped without saying what it needs counts as failed, because nobody would
 * notice.
 *
 * @param file the report of the run, which is missing if the run stopped early
 * @param succeeded whether the run succeeded: if not, and no test failed, something else did
 */
export async function countTests(file: string, succeeded: boolean): Promise<CountedTests> {
  const report = reportSchema.safeParse(await readJson(file));
  if (!report.success) return { passed: 0, failed: 1, wanted: [], wrong: ['The tests wrote no report.'] };
  return countReport(report.data, succeeded);
}

/** The count that a program of trials wrote to a file, which is missing if it stopped early. */
export async function readCount(file: string, succeeded: boolean): Promise<CountedTests> {
  const count = testCountSchema.safeParse(await readJson(file));
  if (!count.success) return { passed: 0, failed: 1, wanted: [], wrong: ['The trials wrote no count.'] };
  const { failed } = count.data;
  return { ...count.data, failed: succeeded ? failed : Math.max(failed, 1), wrong: [] };
}

/** Counts the tests in a report. */
export function countReport({ testResults }: z.infer<typeof reportSchema>, succeeded: boolean): CountedTests {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const numberOf = (status: string): number => tests.filter((test) => test.status === status).length;
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  const wrong = skipped
    .filter(({ meta }) => meta.wants === undefined)
    .map(({ fullName }) => `Skipped without saying what it needs: ${fullName}`);
  const failed = numberOf('failed') + wrong.length;
  return {
    passed: numberOf('passed'),
    failed: succeeded ? failed : Math.max(failed, 1),
    wanted: skipped.flatMap(({ meta }) => meta.wants ?? []),
    wrong,
  };
}

/** The last line of all checks, such as `1557 passed, 0 failed, 12 skipped: 9 need PostgreSQL, 3 need strace`. */
export function countLine({ passed, failed, wanted }: TestCount): string {
  const counted = `${passed} passed, ${failed} failed`;
  if (wanted.length === 0) return counted;
  const reasons = [...Map.groupBy(wanted, (need) => need)]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([need, { length }]) => `${length} ${length === 1 ? 'needs' : 'need'} ${need}`);
  return `${counted}, ${wanted.length} skipped: ${reasons.join(', ')}`;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** What the report of Vitest's `json` reporter says about all tests together. */
const reportSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
});

/** How many tests passed, failed and were left out. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Counts the tests of a run.
 *
 * @param file the report that the run left; a run that stopped early leaves none
 * @param succeeded whether the run ended well: where it did not and no test failed, something beside the tests did
 */
export async function countTests(file: string, succeeded: boolean): Promise<TestCount> {
  const report = reportSchema.safeParse(await readJson(file));
  if (!report.success) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report.data;
  return {
    passed: numPassedTests,
    failed: succeeded ? numFailedTests : Math.max(numFailedTests, 1),
    skipped: numPendingTests + numTodoTests,
  };
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

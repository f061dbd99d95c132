import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { astroArguments, buildSite } from './build-site.ts';
import { projectRoot, runNode } from './run-node.ts';
import { countTests, type TestCount } from './test-report.ts';

/** What came of a check: how many of its parts passed and failed, and what it printed. */
export interface CheckResult extends TestCount {
  readonly output: string;
}

/** One step of `npm test`. */
export interface Check {
  /** What is being done, for the line that announces it. */
  readonly doing: string;
  readonly run: () => Promise<CheckResult>;
}

/** Every check, in the order in which a mistake is cheapest to find. Those of one step need nothing of each other, and run at once. */
export const steps: readonly (readonly Check[])[] = [
  [
    command('Checking the format', ['node_modules/prettier/bin/prettier.cjs', '--check', '.']),
    command('Checking the code', ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']),
    command('Checking the types', astroArguments('check', '--minimumFailingSeverity', 'warning')),
    command('Checking the content', ['scripts/check-content.ts']),
  ],
  [tests('Testing the parts', 'unit')],
  [{ doing: 'Building the site', run: buildWithoutWarnings }],
  [tests('Testing the built site, in a browser too', 'site')],
];

/** Keeps colours where a person looks on, though the output is gathered first, and out of log files. */
const env: Readonly<Record<string, string>> = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };

/** A check that is one command: it passes or fails as a whole. */
function command(doing: string, args: readonly string[]): Check {
  return {
    doing,
    run: async () => {
      const { succeeded, output } = await runNode(args, { env });
      return wholeResult(succeeded, output);
    },
  };
}

/** A check that runs one of the test projects of `vitest.config.ts`. */
function tests(doing: string, project: string): Check {
  const report = join(projectRoot, '.vitest', `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    doing,
    run: async () => {
      await rm(report, { force: true });
      const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters];
      const { succeeded, output } = await runNode(vitest, { env });
      return { ...(await countTests(report, succeeded)), output };
    },
  };
}

async function buildWithoutWarnings(): Promise<CheckResult> {
  const { succeeded, output } = await buildSite({ env });
  return wholeResult(succeeded && !/\bwarn(?:ing)?\b/i.test(output), output);
}

function wholeResult(succeeded: boolean, output: string): CheckResult {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, skipped: 0, output };
}

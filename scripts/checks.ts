import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { astroArguments, buildSite } from './build-site.ts';
import { programHash } from './program-hash.ts';
import { projectRoot, runNode } from './run-node.ts';
import { countTests, type TestCount } from './test-report.ts';

/** What came of a check: how many of its parts passed, failed and were left out, and what it printed. */
export interface CheckResult extends TestCount {
  readonly output: string;
}

/** One part of `npm test`. */
export interface Check {
  /** What is being done, for the line that announces it. */
  readonly doing: string;
  readonly run: () => Promise<CheckResult>;
  /** What has to have ended well before, where it needs something of another check. */
  readonly after?: Check;
}

/** Where tools keep what they found, so that they look only at what has changed since. Git ignores it. */
const cache = join('node_modules', '.cache');

/** Keeps colours where a person looks on, though the output is gathered first, and out of log files. */
const env: Readonly<Record<string, string>> = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };

const build: Check = { doing: 'Building the site', run: buildWithoutWarnings };

/**
 * Every check, in the order in which they begin: as many at once as there are processors. The build comes early since
 * the longest check, in the browser, waits for it.
 */
export const checks: readonly Check[] = [
  command('Checking the content', ['scripts/check-content.ts']),
  build,
  command('Checking the types', astroArguments('check', '--minimumFailingSeverity', 'warning')),
  { ...tests('Testing the built site in a browser', 'browser'), after: build },
  command('Checking the format', [
    'node_modules/prettier/bin/prettier.cjs',
    ...['--cache', '--cache-strategy', 'content', '--cache-location', join(cache, 'format')],
    ...['--check', '.'],
  ]),
  // Its rules ask for types, which another file may have changed: what it kept holds for the same program only.
  command('Checking the code', [
    'node_modules/eslint/bin/eslint.js',
    ...['--cache', '--cache-strategy', 'content', '--cache-location', join(cache, 'eslint', programHash())],
    ...['--max-warnings', '0', '.'],
  ]),
  tests('Testing the parts', 'unit'),
  { ...tests('Testing the files of the built site', 'site'), after: build },
];

/** A check that is one command: it passes or fails as a whole. */
export function command(doing: string, args: readonly string[]): Check {
  return {
    doing,
    run: async () => {
      const { succeeded, output } = await runNode(args, { env });
      return wholeResult(succeeded, output);
    },
  };
}

/** A check that runs one of the test projects of `vitest.config.ts`. */
export function tests(doing: string, project: string): Check {
  const report = join(projectRoot, '.vitest', `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    doing,
    run: async () => {
      await rm(report, { force: true });
      const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters];
      const { succeeded, output } = await runNode(vitest, { env });
      const { wrong, ...count } = await countTests(report, succeeded);
      return { ...count, output: [output, ...wrong].join('\n') };
    },
  };
}

export async function buildWithoutWarnings(): Promise<CheckResult> {
  const { succeeded, output } = await buildSite({ env });
  return wholeResult(succeeded && !/\bwarn(?:ing)?\b/i.test(output), output);
}

function wholeResult(succeeded: boolean, output: string): CheckResult {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, wanted: [], output };
}

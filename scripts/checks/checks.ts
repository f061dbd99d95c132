import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { astroArguments, buildSite } from '../commands/build-site.ts';
import { projectRoot, runNode } from '../commands/run-node.ts';
import { withTimeLimit, type Show } from './with-time-limit.ts';
import { countTests, readCount, type CountedTests, type TestCount } from './test-report.ts';

/** The result of a check: how many tests passed, failed and were skipped, and the output that was not shown while it ran. */
export interface CheckResult extends TestCount {
  readonly output: string;
}

/** One part of `npm test`. */
export interface Check {
  /** What the check does, for display: `Building the site`. */
  readonly description: string;
  /** Runs it. Given `show`, a check that takes long shows its output as it comes. */
  readonly run: (show?: Show) => Promise<CheckResult>;
  /** The check that must pass first. */
  readonly after?: Check;
}

/** Cache folder of the tools, which git ignores. */
const cache = join('node_modules', '.cache');

/** Keeps colours on a terminal, although the output is buffered, and out of log files. */
const env: Readonly<Record<string, string>> = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };

/**
 * For the part of the linter that knows types, a Go program. Its threads each work out the types that they share, and nearly
 * all that it reads stays in use: so one thread, and memory is collected only close to what it takes by default.
 */
const oneThreadNoCollection = { GOMAXPROCS: '1', GOGC: 'off', GOMEMLIMIT: '3GiB' };

const build: Check = { description: 'Building the site', run: buildWithoutWarnings };

/**
 * Every check, in the order in which they start. The build comes early because the longest check, in the browser, waits
 * for it.
 */
export const checks: readonly Check[] = [
  command('Checking the content', ['scripts/commands/check-content.ts']),
  build,
  { description: 'Checking the types of the pages', run: checkPageTypes },
  { ...tests('Testing the built site in a browser', 'browser'), after: build },
  command('Checking the format', [
    'node_modules/prettier/bin/prettier.cjs',
    ...['--cache', '--cache-strategy', 'content', '--cache-location', join(cache, 'format')],
    ...['--check', '.'],
  ]),
  command('Checking the code and its types', ['node_modules/oxlint/bin/oxlint', '.'], oneThreadNoCollection),
  tests('Testing the parts', 'unit'),
  { ...tests('Testing the files of the built site', 'site'), after: build },
];

/** A check that is one command, and passes or fails as a whole. */
export function command(
  description: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Check {
  return {
    description,
    run: async () => {
      const { succeeded, output } = await withTimeLimit((options) =>
        runNode(args, { env: { ...env, ...variables }, ...options }),
      );
      return toResult(succeeded, output);
    },
  };
}

/** Fails if Astro's check found no files, which Astro itself counts as success. */
async function checkPageTypes(): Promise<CheckResult> {
  const settings = ['--tsconfig', 'scripts/checks/pages.tsconfig.json', '--minimumFailingSeverity', 'warning'];
  const args = astroArguments('check', ...settings);
  const { succeeded, output } = await withTimeLimit((options) => runNode(args, { env, ...options }));
  return toResult(succeeded && /Result \([1-9]\d* files\)/.test(output), output);
}

/** A check that runs a test project of `vitest.config.ts`. */
export function tests(description: string, project: string): Check {
  const report = reportPath(project);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters];
  return { description, run: (show) => runWithReport(vitest, report, countTests, show) };
}

/** A check that is a program of trials, which writes its counts to the file named by its argument. */
export function trials(description: string, program: string): Check {
  const report = reportPath(basename(program, '.ts'));
  return { description, run: (show) => runWithReport([program, report], report, readCount, show) };
}

function reportPath(name: string): string {
  return join(projectRoot, '.vitest', `${name}.json`);
}

/** Runs a program that writes a report, and counts the tests in it. */
async function runWithReport(
  args: readonly string[],
  report: string,
  count: (report: string, succeeded: boolean) => Promise<CountedTests>,
  show?: Show,
): Promise<CheckResult> {
  await mkdir(dirname(report), { recursive: true });
  await rm(report, { force: true });
  const { succeeded, output } = await withTimeLimit((options) => runNode(args, { env, ...options }), show);
  const { wrong, ...counted } = await count(report, succeeded);
  return { ...counted, output: [...(show === undefined ? [output] : []), ...wrong].join('\n') };
}

/** Makes everything anew, so that no warning stays unsaid. */
export async function buildWithoutWarnings(): Promise<CheckResult> {
  const { succeeded, output } = await withTimeLimit((options) =>
    buildSite({ env: { ...env, BUILD_CACHE: 'none' }, ...options }),
  );
  return toResult(succeeded && !/\bwarn(?:ing)?\b/i.test(output), output);
}

function toResult(succeeded: boolean, output: string): CheckResult {
  return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1, wanted: [], output };
}

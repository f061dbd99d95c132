/**
 * `npm run check:long`: the checks that take too long for `npm test`. Property tests with all runs, rarer journeys, a
 * clean install, a second build of the site, every page by every rule, other programs on our files, and every fault on the service.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { projectRoot } from '../commands/run-node.ts';
import { buildWithoutWarnings, tests, trials, type Check } from './checks.ts';
import { runChecks } from './run-checks.ts';

// Read by the tests that this starts: see `tests/long-check.ts`.
process.env['LONG_CHECK'] = '1';
process.env['LONG_CHECK_SEED'] ??= await seedOfFiles();
console.log(`Property tests take the cases of seed ${process.env['LONG_CHECK_SEED']}.`);

const build: Check = { description: 'Building the site', run: buildWithoutWarnings };

// One at a time: other programs and fault tests need an otherwise idle computer.
await runChecks(
  [
    build,
    tests('Running the property tests in full', 'unit'),
    { ...tests('Testing the built site in a browser, rarer journeys too', 'browser'), after: build },
    {
      ...tests('Testing a clean install, a second build, every page by every rule, LibreOffice and Firefox', 'long'),
      after: build,
    },
    trials('Testing faults on the service, for ten minutes or more', 'scripts/checks/faults.ts'),
  ],
  1,
);

/**
 * A seed for the property tests: new cases for each state of the committed files, and the same again for the same files, so
 * that a failure can be repeated. `LONG_CHECK_SEED` sets another one.
 */
async function seedOfFiles(): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)('git', ['rev-parse', 'HEAD^{tree}'], { cwd: projectRoot });
    return String(Number.parseInt(stdout.slice(0, 7), 16));
  } catch {
    return '0';
  }
}

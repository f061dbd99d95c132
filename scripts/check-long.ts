/**
 * The checks that are too long for `npm test`: `npm run check:long`. The laws on their full numbers, installing from
 * nothing, other people's programs on what we publish, and the service broken in every way that tests can.
 */
import { buildWithoutWarnings, command, tests, type Check } from './checks.ts';
import { runChecks } from './run-checks.ts';

// What this starts reads it: see `tests/long-check.ts`.
process.env['LONG_CHECK'] = '1';

const build: Check = { doing: 'Building the site', run: buildWithoutWarnings };

// One after the other: programs of others and broken services are to have the computer for themselves.
await runChecks(
  [
    build,
    tests('Testing the laws of the parts on their full numbers', 'unit'),
    {
      ...tests('Installing from nothing, LibreOffice on the Word copies, Firefox on the built site', 'long'),
      after: build,
    },
    command('Breaking the service on purpose, for up to ten minutes', ['scripts/faults.ts']),
  ],
  1,
);

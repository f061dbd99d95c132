/** Checks everything: `npm test`. As many checks at once as there are processors. */
import { availableParallelism } from 'node:os';
import { checks } from './checks.ts';
import { runChecks } from './run-checks.ts';

await runChecks(checks, Math.max(2, availableParallelism()));

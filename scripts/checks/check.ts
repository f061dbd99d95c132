/** `npm test`: runs all checks, one per processor at a time, but at least two. */
import { availableParallelism } from 'node:os';
import { checks } from './checks.ts';
import { runChecks } from './run-checks.ts';

await runChecks(checks, Math.max(2, availableParallelism()));

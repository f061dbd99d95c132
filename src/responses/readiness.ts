import { isoSeconds } from './iso-seconds.ts';
import type { Services } from './services.ts';
import { failureCode } from './store-failure.ts';
import { withTimeout } from './timeouts.ts';

/** Longest time, in milliseconds, that a monitor or a load balancer waits. */
const limit = 1_800;

/** Whether a response that is sent now would be kept, for monitors and load balancers. `why` is a code, as in the log. */
export type Readiness = { readonly ready: true } | { readonly ready: false; readonly why: string };

/** Tries what every response needs: a store that can be read and is in its place, and keys that were tested. */
export async function readiness({ checkReady, log, clock }: Services): Promise<Readiness> {
  const start = performance.now();
  try {
    await withTimeout(limit, checkReady());
    return { ready: true };
  } catch (error) {
    const why = failureCode(error);
    const ms = Math.round(performance.now() - start);
    log({ time: isoSeconds(clock()), route: '/ready.txt', status: 503, ms, code: `not ready: ${why}` });
    return { ready: false, why };
  }
}

import { setTimeout as pause } from 'node:timers/promises';

/**
 * Milliseconds that a test waits for one thing, such as a response, a page or a process. Long enough that no test fails
 * on a busy computer; it only bounds a hang. The only such limit.
 */
export const waitLimit = 300_000;

/** The limit of a whole test or its set-up: longer, so that the error names what the test waited for. */
export const testTimeLimit = 2 * waitLimit;

/** The limit of a whole part of `npm test` or `npm run check:long`: longer, so that a test that hangs is named first. */
export const partTimeLimit = 6 * testTimeLimit;

/** Waits for something. Fails after the limit with what it waited for. */
export async function waitFor<T>(what: string, awaited: Promise<T>, limit = waitLimit): Promise<T> {
  const waiting = new AbortController();
  const tooLate = pause(limit, undefined, { signal: waiting.signal }).then(() => {
    throw new Error(`Timed out waiting for ${what}.`);
  });
  try {
    return await Promise.race([awaited, tooLate]);
  } finally {
    tooLate.catch(() => undefined);
    waiting.abort();
  }
}

/** Polls until a condition holds. Fails after the limit with what it waited for. */
export async function waitUntil(what: string, holds: () => boolean | Promise<boolean>, interval = 50): Promise<void> {
  const end = performance.now() + waitLimit;
  while (!(await waitFor(what, Promise.resolve(holds())))) {
    if (performance.now() > end) throw new Error(`Timed out waiting for ${what}.`);
    await pause(interval);
  }
}

/**
 * How long tests wait for one thing before they call it lost, in milliseconds: an answer, a page, a process that starts.
 * It bounds a hang and says nothing of speed, so that a busy computer fails no test. This is the only place that says so.
 */
export const patience = 300_000;

/** How long a whole test or its preparation may take: what it waited for in vain is then named first. */
export const patienceWithTests = 2 * patience;

/** Asks again and again until something holds. Fails once patience is at its end, with what was waited for. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, pause = 50): Promise<void> {
  const end = performance.now() + patience;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Pause before trying again, in milliseconds; the process does other things meanwhile. */
const pause = 25;

/** Does the work again and again for `patience` milliseconds while its failure is one that `passes` by itself. */
export async function tryFor<T>(
  patience: number,
  passes: (error: unknown) => boolean,
  work: () => Promise<T>,
): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!passes(error) || performance.now() + pause > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Work took longer than it may. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime';
}

/** The result of work that has `limit` milliseconds. @throws OutOfTime after them; the work itself is not stopped. */
export async function within<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const outOfTime = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new OutOfTime());
    }, limit);
  });
  try {
    return await Promise.race([work, outOfTime]);
  } finally {
    clearTimeout(timer);
  }
}

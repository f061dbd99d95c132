/** Delay before a retry, in milliseconds. */
const retryDelay = 25;

/** Retries the work for `timeout` milliseconds while its failure is transient. */
export async function retryFor<T>(
  timeout: number,
  isTransient: (error: unknown) => boolean,
  work: () => Promise<T>,
): Promise<T> {
  const end = performance.now() + timeout;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isTransient(error) || performance.now() + retryDelay > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, retryDelay));
  }
}

/** Work exceeded its time limit. */
export class TimeoutError extends Error {
  override readonly name = 'OutOfTime';
}

/** The result of the work. @throws TimeoutError after `limit` milliseconds; the work itself is not stopped */
export async function withTimeout<T>(limit: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timedOut = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TimeoutError());
    }, limit);
  });
  try {
    return await Promise.race([work, timedOut]);
  } finally {
    clearTimeout(timer);
  }
}

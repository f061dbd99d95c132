import { SingleBar } from 'cli-progress';

/** A bar on the terminal for work that takes long; where nobody watches, it prints nothing. */
export async function withProgress<T>(
  doing: string,
  total: number,
  work: (step: () => void) => Promise<T>,
): Promise<T> {
  const bar = new SingleBar({
    format: `${doing} {bar} {value} of {total}, {eta_formatted} left`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0);
  try {
    return await work(() => {
      bar.increment();
    });
  } finally {
    bar.stop();
  }
}

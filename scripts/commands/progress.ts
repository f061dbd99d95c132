import { clearLine, cursorTo } from 'node:readline';

/** Minimum milliseconds between two updates, because nobody can read faster. */
const pause = 100;

/** Shows the progress of long work in a line on the terminal. Prints nothing without a terminal. */
export async function withProgress<T>(
  doing: string,
  total: number,
  work: (step: () => void) => Promise<T>,
): Promise<T> {
  if (!process.stderr.isTTY) return work(() => undefined);
  const start = Date.now();
  let done = 0;
  let shown = 0;
  const clear = (): void => {
    cursorTo(process.stderr, 0);
    clearLine(process.stderr, 0);
  };
  const show = (): void => {
    const now = Date.now();
    if (now - shown < pause) return;
    shown = now;
    const left = done === 0 ? '' : `, ${Math.round(((now - start) / done) * ((total - done) / 1000))} s left`;
    clear();
    process.stderr.write(`${doing} ${done} of ${total}${left}`);
  };
  show();
  try {
    return await work(() => {
      done += 1;
      show();
    });
  } finally {
    clear();
  }
}

import { clearLine, cursorTo } from 'node:readline';

/** Most milliseconds between two looks of the line: what is quicker than that nobody can read. */
const pause = 100;

/** A line on the terminal for work that takes long; where nobody watches, it prints nothing. */
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

import { readFileSync } from 'node:fs';

/** How often memory is looked at, in milliseconds. */
const often = 50;

/** Watches the memory of all commands that this process has started, until it is asked for the most at once. */
export function watchMemory(): () => number | undefined {
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, megabytesBelow(process.pid));
  }, often);
  return () => {
    clearInterval(watch);
    return peak === 0 ? undefined : peak;
  };
}

/** The memory of all processes that a process started, shared memory divided among them; 0 where Linux does not tell. */
function megabytesBelow(parent: number): number {
  let kilobytes = 0;
  try {
    const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim();
    for (const child of children === '' ? [] : children.split(' ').map(Number)) {
      kilobytes += pssOf(child) + megabytesBelow(child) * 1024;
    }
  } catch {
    // The process has ended in the meantime.
  }
  return kilobytes / 1024;
}

function pssOf(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
}

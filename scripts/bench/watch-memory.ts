import { readFileSync } from 'node:fs';

/** Milliseconds between two samples. */
const interval = 50;

/** Samples the memory of all child processes. The returned function stops and returns the peak. */
export function watchMemory(): () => number | undefined {
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, megabytesBelow(process.pid));
  }, interval);
  return () => {
    clearInterval(watch);
    return peak === 0 ? undefined : peak;
  };
}

/** The memory of all descendants of a process, with shared memory divided among them; 0 if not on Linux. */
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

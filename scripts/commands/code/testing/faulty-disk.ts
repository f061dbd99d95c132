import { realDisk, type Disk } from '../disk/disk.ts';

/** What goes wrong at a step. */
export type Fault = 'kill' | 'kill half-way' | 'full disk';

/** A disk that fails at one step, counted from 1, and counts the steps. After `full disk` nothing more can be written. */
export function faultyDisk(
  fault: Fault,
  failing: number,
  /** Called at `kill` and `kill half-way`. */
  die: () => void = dieInProcess,
): Disk & { readonly steps: () => number } {
  let step = 0;
  const isKill = fault !== 'full disk';
  const fail = (path?: string, bytes?: Uint8Array | string): void => {
    step += 1;
    if (step < failing) return;
    // A killed process does nothing more, not even clean up.
    if (isKill && step > failing) die();
    if (fault !== 'kill' && path !== undefined && bytes !== undefined)
      realDisk.write(path, bytes.slice(0, bytes.length / 2));
    if (isKill) die();
    if (bytes !== undefined)
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  };
  return {
    steps: () => step,
    makeFolder: (path) => {
      fail();
      realDisk.makeFolder(path);
    },
    write: (path, bytes) => {
      fail(path, bytes);
      realDisk.write(path, bytes);
    },
    rename: (from, to) => {
      fail();
      realDisk.rename(from, to);
    },
    remove: (path) => {
      fail();
      realDisk.remove(path);
    },
  };
}

/** Simulates a kill within this process: throws at this step and every later one, so that the disk does not change. */
function dieInProcess(): never {
  throw new Error('Killed.');
}

import { realDisk, type Disk } from '../disk/disk.ts';

/** What happens at a step. */
export type Fault = 'kill' | 'kill half-way' | 'full disk';

/** A disk that fails at one step, counted from 1, and tells how many steps there were. After `full disk` nothing can be written any more. */
export function faultyDisk(
  fault: Fault,
  failing: number,
  /** Ends the work at `kill` and `kill half-way`. */
  die: () => void = dieInProcess,
): Disk & { readonly steps: () => number } {
  let step = 0;
  const isKill = fault !== 'full disk';
  const fail = (path?: string, bytes?: Uint8Array | string): void => {
    step += 1;
    if (step < failing) return;
    // A process that was killed does nothing more: what would tidy up after the error cannot do so either.
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

/** Ends the work as a kill does, but leaves this process: an error at this step and at each that follows, so that the disk stays as it is. */
function dieInProcess(): never {
  throw new Error('Killed.');
}

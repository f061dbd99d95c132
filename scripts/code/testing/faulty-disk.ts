import { realDisk, type Disk } from '../disk/disk.ts';

/** What happens at a step. */
export type Fault = 'kill' | 'kill half-way' | 'full disk';

/** A disk that fails at one step, counted from 1, and tells how many steps there were. After `full disk` nothing can be written any more. */
export function faultyDisk(fault: Fault, failing: number): Disk & { readonly steps: () => number } {
  let step = 0;
  const fail = (path?: string, bytes?: Uint8Array | string): void => {
    step += 1;
    if (fault === 'full disk' ? step < failing : step !== failing) return;
    if (fault !== 'kill' && path !== undefined && bytes !== undefined)
      realDisk.write(path, bytes.slice(0, bytes.length / 2));
    if (fault !== 'full disk') process.kill(process.pid, 'SIGKILL');
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

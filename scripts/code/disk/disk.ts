import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** What commands do to files. Everything is on the disk, and not only in its cache, before the next step begins. */
export interface Disk {
  readonly makeFolder: (path: string) => void;
  /** Writes a file that nothing reads yet. */
  readonly write: (path: string, bytes: Uint8Array | string) => void;
  readonly rename: (from: string, to: string) => void;
  /** Takes a file or folder away, if it is there. */
  readonly remove: (path: string) => void;
}

/** The disk of this computer. */
export const realDisk: Disk = {
  makeFolder: (path) => {
    mkdirSync(path, { recursive: true });
  },
  write: (path, bytes) => {
    const file = openSync(path, 'w');
    try {
      const whole = Buffer.from(bytes);
      for (let done = 0; done < whole.length;) done += writeSync(file, whole, done);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  },
  rename: (from, to) => {
    renameSync(from, to);
    keepFolder(dirname(to));
  },
  remove: (path) => {
    rmSync(path, { recursive: true, force: true });
  },
};

/** Puts other contents in the place of a file; at every moment the file is the one before or the one after, whole. */
export function replaceFile(disk: Disk, path: string, bytes: Uint8Array | string): void {
  const beside = besideOf(path);
  try {
    disk.write(beside, bytes);
    disk.rename(beside, path);
  } catch (error) {
    disk.remove(beside);
    throw error;
  }
}

/** Where a file is written before it takes its place: nothing reads a file whose name begins with a dot. */
export function besideOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.new`);
}

/** A rename is kept once its folder is. Windows knows no such thing, and needs none. */
function keepFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** File operations of the commands. Each is flushed to disk before the next one starts. */
export interface Disk {
  readonly makeFolder: (path: string) => void;
  /** Writes a file that nothing reads yet. */
  readonly write: (path: string, bytes: Uint8Array | string) => void;
  readonly rename: (from: string, to: string) => void;
  /** Deletes a file or folder, if it exists. */
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
      const buffer = Buffer.from(bytes);
      for (let done = 0; done < buffer.length;) done += writeSync(file, buffer, done);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  },
  rename: (from, to) => {
    renameSync(from, to);
    flushFolder(dirname(to));
  },
  remove: (path) => {
    rmSync(path, { recursive: true, force: true });
  },
};

/** Replaces a file atomically: at any moment it has the old or the new content in full. */
export function replaceFile(disk: Disk, path: string, bytes: Uint8Array | string): void {
  const temporary = temporaryPath(path);
  try {
    disk.write(temporary, bytes);
    disk.rename(temporary, path);
  } catch (error) {
    disk.remove(temporary);
    throw error;
  }
}

/** Where a file is written before it is renamed. Nothing reads files whose names start with a dot. */
export function temporaryPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.new`);
}

/** Flushes a folder, which makes a rename durable. Windows does not support or need this. */
function flushFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

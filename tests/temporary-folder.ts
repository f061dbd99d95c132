import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Linux keeps the files of this folder in memory. */
const inMemory = '/dev/shm';

/** Free space that the tests need, several times over: in containers the folder is often too small. */
const enough = 2 ** 31;

/**
 * Where tests make their temporary folders: in memory if the computer has a large enough place for it, because they make
 * and delete thousands of small files, which a disk takes seconds of processor time for.
 */
export const temporaryFolder = hasRoom(inMemory) ? inMemory : tmpdir();

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= enough;
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockOf } from '../../src/publishing/lock/lock-of.ts';
import { lockText } from '../../src/publishing/lock/lock.ts';
import { readContent } from '../../src/source/read-content.ts';
import { lockPath } from '../../src/source/read-lock.ts';
import { sha256 } from '../../src/source/sha256.ts';

/** Writes the lock of a generated Code, whose revisions were never published one by one. */
export function writeLock(folder: string): void {
  const { frozen } = readContent(folder, { draft: 'leave out' });
  writeFileSync(join(folder, lockPath), lockText(lockOf(frozen, sha256)));
}

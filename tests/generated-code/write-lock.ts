import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLock } from '../../src/release/lock/create-lock.ts';
import { lockText } from '../../src/release/lock/lock.ts';
import { readContent } from '../../src/content/read-content.ts';
import { lockPath } from '../../src/content/readers/read-lock.ts';
import { sha256 } from '../../src/content/files/sha256.ts';

/** Writes the lock of a generated Code, whose revisions were never published individually. */
export function writeLock(folder: string): void {
  const { frozen } = readContent(folder, { draft: 'leave out' });
  writeFileSync(join(folder, lockPath), lockText(createLock(frozen, sha256)));
}

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkLock } from '../../src/release/lock/check-lock.ts';
import { compareLocks } from '../../src/release/lock/compare-locks.ts';
import { parseLock } from '../../src/content/readers/read-lock.ts';
import { readContent } from '../../src/content/read-content.ts';
import { sha256 } from '../../src/content/files/sha256.ts';

const promised = parseLock(readFileSync(new URL('frozen-revisions.lock.json', import.meta.url), 'utf8')).lock;

it('reads the first published revisions exactly as they were frozen', () => {
  const { frozen } = readContent('content', { draft: 'leave out' });

  expect(promised?.revisions.map(({ label }) => label)).toEqual(['0.1', '0.2', '0.3', '0.4']);
  expect(checkLock(frozen, sha256)).toEqual([]);
  if (frozen.lock === undefined || promised === undefined) throw new Error('A lock is missing.');
  expect(compareLocks(frozen.lock, promised, sha256)).toEqual([]);
  expect(frozen.lock.revisions.slice(0, promised.revisions.length)).toEqual(promised.revisions);
});

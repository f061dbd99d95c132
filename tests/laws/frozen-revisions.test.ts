import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkLock } from '../../src/publishing/lock/check-lock.ts';
import { compareLocks } from '../../src/publishing/lock/compare-locks.ts';
import { parseLock } from '../../src/source/read-lock.ts';
import { readContent } from '../../src/source/read-content.ts';
import { sha256 } from '../../src/source/sha256.ts';

const held = parseLock(readFileSync(new URL('frozen-revisions.lock.json', import.meta.url), 'utf8')).lock;

it('reads the revisions that were published first, byte for byte and word for word, as they were frozen', () => {
  const { frozen } = readContent('content', { draft: 'leave out' });

  expect(held?.revisions.map(({ label }) => label)).toEqual(['0.1', '0.2', '0.3', '0.4']);
  expect(checkLock(frozen, sha256)).toEqual([]);
  if (frozen.lock === undefined || held === undefined) throw new Error('A lock is missing.');
  expect(compareLocks(frozen.lock, held, sha256)).toEqual([]);
  expect(frozen.lock.revisions.slice(0, held.revisions.length)).toEqual(held.revisions);
});

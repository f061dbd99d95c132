import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildCache, cacheFolder, keepFiles, trimCache, type BuildCache } from './build-cache.ts';

let folder: string;
let cache: BuildCache;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
  cache = buildCache(folder);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const file = () => join(folder, readdirSync(folder)[0] ?? '');
const words = (key: string) => cache.get(key)?.toString();

test('what a build made is there for the next build, under its own key alone', () => {
  cache.put('page a', Buffer.from('Every organisation must keep a log.'));
  expect(buildCache(folder).get('page a')?.toString()).toBe('Every organisation must keep a log.');
  expect(words('page b')).toBeUndefined();
});

test.each([
  [
    'a letter in it changed',
    () => {
      writeFileSync(file(), readFileSync(file()).fill('x', 40, 41));
    },
  ],
  [
    'its end is missing',
    () => {
      truncateSync(file(), 40);
    },
  ],
  [
    'it is empty',
    () => {
      truncateSync(file(), 0);
    },
  ],
  [
    'it is not of a build at all',
    () => {
      writeFileSync(file(), 'something else that is longer than a hash');
    },
  ],
  [
    'it was deleted',
    () => {
      rmSync(file());
    },
  ],
])('a result is made again if %s', async (_what, damage) => {
  await keepFiles(cache, 'page a', () => new Map([['page', Buffer.from('Every organisation must keep a log.')]]));
  damage();
  expect(words('page a')).toBeUndefined();
  await keepFiles(cache, 'page a', () => new Map([['page', Buffer.from('made again')]]));
  expect(words('page a')).toContain('made again');
});

test('the files of a folder are kept together, whatever is in them', async () => {
  const files = new Map([
    ['a/b.bin', Uint8Array.of(0, 10, 13, 255)],
    ['empty.txt', Uint8Array.of()],
    ['c.txt', Buffer.from('c\n')],
  ]);
  const made = () => Promise.resolve(files);
  const never = () => Promise.reject(new Error('made twice'));
  await keepFiles(cache, 'index', made);
  const kept = await keepFiles(cache, 'index', never);
  expect([...kept].map(([path, bytes]) => [path, [...bytes]])).toEqual(
    [...files].map(([path, bytes]) => [path, [...bytes]]),
  );
});

test('what was not used for longest is deleted first, until the rest is within the limit', () => {
  for (const key of ['old', 'used', 'new']) cache.put(key, Buffer.alloc(68));
  const hour = (number: number) => new Date(2026, 0, 1, number);
  for (const [place, name] of readdirSync(folder).entries()) utimesSync(join(folder, name), hour(place), hour(place));
  cache.get('used');
  cache.put('new', Buffer.alloc(68));
  trimCache(folder, 250);
  expect(['old', 'used', 'new'].map((key) => cache.get(key) !== undefined)).toEqual([false, true, true]);
  trimCache(folder, 50);
  expect(readdirSync(folder)).toEqual([]);
});

test('without a cache everything is made anew', async () => {
  expect(cacheFolder({ BUILD_CACHE: 'none' })).toBeUndefined();
  const none = buildCache(undefined);
  none.put('page a', Buffer.from('kept'));
  expect(none.get('page a')).toBeUndefined();
  const made = new Map([['page', Buffer.from('made')]]);
  expect(await keepFiles(none, 'page a', () => made)).toBe(made);
  trimCache(undefined);
});

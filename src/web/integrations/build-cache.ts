import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Results that later builds use again instead of making them. */
export interface BuildCache {
  /** The bytes under a key. `undefined` if no build kept any, or if they are damaged. */
  get(key: string): Buffer | undefined;
  put(key: string, bytes: Uint8Array): void;
}

/** Bytes in the cache after a build: what some builds of a long history need. */
export const cacheLimit = 400_000_000;

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * The folder of the builds of this project, which git ignores. `BUILD_CACHE` sets another one, or `none`: then everything is
 * made anew, and the result is `undefined`.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folder = env['BUILD_CACHE'] ?? join(root, '.astro', 'kept');
  return folder === 'none' ? undefined : folder;
}

/**
 * A cache in a folder, one file for each result. The name of a file is the hash of its key, and its first bytes are the
 * hash of the rest: a file that was damaged, or half written, is as good as none. Several builds may use it at once. Without a
 * folder nothing is kept: there is no default, which would take its place.
 */
export function buildCache(folder: string | undefined): BuildCache {
  if (folder === undefined) return nothingKept;
  mkdirSync(folder, { recursive: true });
  const fileOf = (key: string): string => join(folder, sha256(key).toString('hex'));

  const get = (key: string): Buffer | undefined => {
    const file = fileOf(key);
    const bytes = soundBytes(file);
    if (bytes !== undefined) markAsUsed(file);
    return bytes;
  };
  const put = (key: string, bytes: Uint8Array): void => {
    const file = fileOf(key);
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, Buffer.concat([sha256(bytes), bytes]));
    renameSync(unfinished, file);
  };
  return { get, put };
}

const nothingKept: BuildCache = {
  get: () => undefined,
  put: () => undefined,
};

/** Keeps several files, by their names or paths, under one key. */
export async function keepFiles(
  cache: BuildCache,
  key: string,
  make: () => ReadonlyMap<string, Uint8Array> | Promise<ReadonlyMap<string, Uint8Array>>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const kept = cache.get(key);
  if (kept !== undefined) return unpack(kept);
  const files = await make();
  cache.put(key, pack(files));
  return files;
}

const contentsSchema = z.array(z.object({ path: z.string(), size: z.number() }));

/** One line with the paths and sizes, and then all bytes. */
function pack(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const contents = [...files].map(([path, { length }]) => ({ path, size: length }));
  return Buffer.concat([Buffer.from(`${JSON.stringify(contents)}\n`), ...files.values()]);
}

function unpack(bytes: Buffer): ReadonlyMap<string, Uint8Array> {
  let end = bytes.indexOf('\n') + 1;
  const contents = contentsSchema.parse(JSON.parse(bytes.toString('utf8', 0, end)));
  return new Map(contents.map(({ path, size }) => [path, bytes.subarray(end, (end += size))]));
}

/** Deletes the results that were not used for longest, until those that are left take no more than `limit` bytes. */
export function trimCache(folder: string | undefined, limit = cacheLimit): void {
  if (folder === undefined) return;
  const files = readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((file) => {
      const stats = statSync(file, { throwIfNoEntry: false });
      return stats === undefined ? [] : [{ file, size: stats.size, used: stats.mtimeMs }];
    })
    .toSorted((one, other) => other.used - one.used);
  let size = 0;
  for (const entry of files) {
    size += entry.size;
    if (size > limit) rmSync(entry.file, { force: true });
  }
}

const hashLength = 32;

function soundBytes(file: string): Buffer | undefined {
  const stored = storedBytes(file);
  const bytes = stored?.subarray(hashLength);
  return bytes !== undefined && stored?.subarray(0, hashLength).equals(sha256(bytes)) ? bytes : undefined;
}

function storedBytes(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** The date of the file says when it was last of use. Another build may have deleted it since. */
function markAsUsed(file: string): void {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // Then nothing is left to mark.
  }
}

function sha256(bytes: Uint8Array | string): Buffer {
  return createHash('sha256').update(bytes).digest();
}

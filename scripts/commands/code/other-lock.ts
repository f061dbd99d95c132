import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { standingSchema } from '../../../src/model/standing.ts';
import { dataPath } from '../../../src/downloads/data-path.ts';
import { removedKey } from '../../../src/release/lock/frozen.ts';
import type { Lock } from '../../../src/release/lock/lock.ts';
import { lockPath, parseLock } from '../../../src/content/readers/read-lock.ts';
import { routes } from '../../../src/web/routes.ts';
import { withinSite } from '../../../src/web/site-path.ts';

/** A lock that somebody else has. */
export interface OtherLock {
  readonly lock: Lock;
  /** The texts that were removed there, as `0.2 system-purpose`; absent where that is unknown. */
  readonly removed?: ReadonlySet<string>;
}

/** The lock in a file or at an address, and what was removed there. For the address of a site, its published lock. */
export async function readOtherLock(source: string, folder: string): Promise<OtherLock> {
  const isAddress = /^https?:/.test(source);
  if (!isAddress && isSameFile(source, join(folder, lockPath)))
    throw new Error(`${source} is the lock itself. Compare it with a copy that someone else has.`);
  const address = isAddress ? lockAddress(source) : undefined;
  const text = address === undefined ? await fileText(source) : await fetchText(address);
  const { lock, unreadable } = parseLock(text);
  if (lock === undefined) throw new Error(`${source} is not a lock of revisions: ${unreadable ?? ''}.`);
  if (lock.revisions.length === 0) throw new Error(`${source} has no revisions, so there is nothing to compare with.`);
  const removed = address === undefined ? removedBeside(source) : await removedOnSite(address, lock);
  return { lock, ...(removed === undefined ? {} : { removed }) };
}

function isSameFile(one: string, other: string): boolean {
  return existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other);
}

function lockAddress(source: string): URL {
  return source.endsWith('/') ? new URL(withinSite(routes.lock).slice(1), source) : new URL(source);
}

/** What was removed in the content that a lock lies in, if it lies in one. */
function removedBeside(lock: string): ReadonlySet<string> | undefined {
  const path = join(dirname(lock), '..', 'standing.yaml');
  if (!lock.endsWith(lockPath) || !existsSync(path)) return undefined;
  const { data } = standingSchema.safeParse(parse(readFileSync(path, 'utf8')));
  return data === undefined
    ? undefined
    : new Set(
        data.events.flatMap(({ event, revision, clause = '' }) =>
          event === 'removed' ? [removedKey(revision, clause)] : [],
        ),
      );
}

const revisionDocumentSchema = z.object({
  parts: z.array(z.object({ clauses: z.array(z.object({ id: z.string(), removed: z.boolean().optional() })) })),
});

/** What was removed on a site, from the data of its revisions; undefined where the lock is not that of a site. */
async function removedOnSite(address: URL, { revisions }: Lock): Promise<ReadonlySet<string> | undefined> {
  if (!address.pathname.endsWith(withinSite(routes.lock))) return undefined;
  const removed = new Set<string>();
  for (const { label } of revisions) {
    const path = withinSite(routes.dataFile(dataPath.revision(label, 'json')));
    const file = new URL(`..${path}`, address);
    const { data } = revisionDocumentSchema.safeParse(JSON.parse(await fetchText(file)));
    if (data === undefined) throw new Error(`${file.href} does not say what was removed from revision ${label}.`);
    for (const clause of data.parts.flatMap(({ clauses }) => clauses))
      if (clause.removed === true) removed.add(removedKey(label, clause.id));
  }
  return removed;
}

function fileText(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw new Error(`${path} cannot be read. Give the path or address of a revisions.lock.json.`, { cause: error });
  });
}

async function fetchText(source: URL): Promise<string> {
  try {
    const response = await fetch(source, { signal: AbortSignal.timeout(20_000) });
    if (response.ok) return await response.text();
    throw new Error(`the answer was ${response.status}`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${source.href} cannot be read: ${why}.`, { cause: error });
  }
}

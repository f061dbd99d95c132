import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { journalName, journalSchema } from '../publishing/publication/journal.ts';
import type { Frozen } from '../publishing/lock/frozen.ts';
import { lockSchema, lockText } from '../publishing/lock/lock.ts';
import { pathOf, standsAt, type ContentFolder } from './content-folder.ts';

/** Path of the lock in the content. */
export const lockPath = 'code/published/revisions.lock.json';

/** The file of the lock, and the lock itself where it is one. */
export type LockFile = Pick<Frozen, 'file' | 'lock' | 'unreadable'>;

/** The lock of the frozen revisions, as far as it can be read. Tells nothing: `checkLock` does. */
export function readLock(content: ContentFolder): LockFile {
  const file = pathOf(content, lockPath);
  if (standsAt(content, lockPath).kind !== 'file') return { file };
  const text = readFileSync(join(content.root, lockPath), 'utf8');
  return { file, ...parseLock(text) };
}

/** A lock out of its text, or what is wrong with it. */
export function parseLock(text: string): Pick<Frozen, 'lock' | 'unreadable'> {
  const { data, error } = lockSchema.safeParse(parseJson(text));
  if (data === undefined) {
    const [issue] = error.issues;
    return { unreadable: `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'not a lock'}`.trim() };
  }
  return lockText(data) === text ? { lock: data } : { unreadable: 'not as `npm run code -- publish` writes it' };
}

/**
 * The label of a revision whose publication was interrupted before the lock named it: its folder is no revision yet.
 * Nothing where no publication is under way, or the lock names it.
 */
export function unfinishedLabel(content: ContentFolder, { lock }: LockFile): string | undefined {
  const path = join(content.root, 'code', journalName);
  if (!existsSync(path)) return undefined;
  const { data } = journalSchema.safeParse(parseJson(readFileSync(path, 'utf8')));
  return lock?.revisions.some(({ label }) => label === data?.label) === true ? undefined : data?.label;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever is not JSON is none of the values that are asked for.
    return undefined;
  }
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { journalName, journalSchema } from '../../release/publish/journal.ts';
import type { FrozenContent } from '../../release/lock/frozen.ts';
import { lockSchema, lockText } from '../../release/lock/lock.ts';
import { conflictDiagnostic } from '../files/conflict-markers.ts';
import { pathOf, entryAt, type ContentFolder } from '../files/content-folder.ts';

/** Path of the lock in the content. */
export const lockPath = 'code/published/revisions.lock.json';

/** The path of the lock, and the lock itself where it can be read. */
export type LockFile = Pick<FrozenContent, 'file' | 'lock' | 'unreadable'>;

/** Reads the lock of the frozen revisions. Reports nothing: `checkLock` does. */
export function readLock(content: ContentFolder): LockFile {
  const file = pathOf(content, lockPath);
  if (entryAt(content, lockPath).kind !== 'file') return { file };
  const text = readFileSync(join(content.root, lockPath), 'utf8');
  return { file, ...parseLock(text) };
}

/** Parses a lock, or says what is wrong with it. */
export function parseLock(text: string): Pick<FrozenContent, 'lock' | 'unreadable'> {
  if (conflictDiagnostic(text) !== undefined)
    return {
      unreadable: 'two versions, since two people published the same label (content/README.md says what to do)',
    };
  const { data, error } = lockSchema.safeParse(parseJson(text));
  if (data === undefined) {
    const [issue] = error.issues;
    return { unreadable: `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'not a lock'}`.trim() };
  }
  return lockText(data) === text ? { lock: data } : { unreadable: 'not as `npm run code -- publish` writes it' };
}

/**
 * The label of a revision whose publication was interrupted before it was written to the lock, so that its folder is
 * not a revision yet; undefined where there is none.
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
    return undefined; // Fails the schema.
  }
}

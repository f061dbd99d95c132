import { existsSync, readFileSync } from 'node:fs';
import { journalSchema, type Journal } from '../../../../src/release/publish/journal.ts';
import { nextDraft } from '../../../../src/release/publish/next-draft.ts';
import { parseLock } from '../../../../src/content/readers/read-lock.ts';
import { sha256 } from '../../../../src/content/files/sha256.ts';
import { temporaryPath, replaceFile, type Disk } from '../disk/disk.ts';
import { publicationPaths } from './publication-paths.ts';

/**
 * Finishes an interrupted publication if the lock has its revision, and otherwise cleans up. Returns a sentence about what
 * was done; `undefined` if no publication was in progress.
 */
export function finishPublication(content: string, disk: Disk): string | undefined {
  const paths = publicationPaths(content);
  for (const path of [paths.journal, paths.lock, paths.draftRecord]) disk.remove(temporaryPath(path));
  if (!existsSync(paths.journal)) return undefined;
  const journal = journalSchema.parse(JSON.parse(readFileSync(paths.journal, 'utf8')));
  const { label } = journal;
  const entry = lockOf(paths.lock)?.revisions.find((revision) => revision.label === label);
  if (entry === undefined) {
    for (const path of [paths.staged(label), paths.revision(label)]) disk.remove(path);
    disk.remove(paths.journal);
    return `Publishing revision ${label} was interrupted, and has been undone.`;
  }
  beginNextDraft(content, journal, entry.date, disk);
  return `Revision ${label} was published, but the next draft had not been started. It has now.`;
}

/** Starts the next draft from the published one. An edit made in the meantime is kept. */
export function beginNextDraft(content: string, { draft }: Journal, date: string, disk: Disk): void {
  const paths = publicationPaths(content);
  const text = readFileSync(paths.draftRecord, 'utf8');
  if (sha256(text) === draft) replaceFile(disk, paths.draftRecord, nextDraft(text, date));
  disk.remove(paths.clearance);
  disk.remove(paths.journal);
}

function lockOf(path: string) {
  return existsSync(path) ? parseLock(readFileSync(path, 'utf8')).lock : undefined;
}

import { existsSync, readFileSync } from 'node:fs';
import { journalSchema, type Journal } from '../../../src/publishing/publication/journal.ts';
import { nextDraft } from '../../../src/publishing/publication/next-draft.ts';
import { parseLock } from '../../../src/source/read-lock.ts';
import { sha256 } from '../../../src/source/sha256.ts';
import { besideOf, replaceFile, type Disk } from '../disk/disk.ts';
import { placesOf } from './places.ts';

/**
 * Finishes a publication that was interrupted, where the lock names its revision, and otherwise takes away what it left.
 * Gives one sentence about what was done; nothing where no publication was under way.
 */
export function finishPublication(content: string, disk: Disk): string | undefined {
  const places = placesOf(content);
  for (const path of [places.journal, places.lock, places.draftRecord]) disk.remove(besideOf(path));
  if (!existsSync(places.journal)) return undefined;
  const journal = journalSchema.parse(JSON.parse(readFileSync(places.journal, 'utf8')));
  const { label } = journal;
  const entry = lockOf(places.lock)?.revisions.find((revision) => revision.label === label);
  if (entry === undefined) {
    for (const path of [places.staged(label), places.revision(label)]) disk.remove(path);
    disk.remove(places.journal);
    return `The publication of revision ${label} was interrupted before it was published. What it left was taken away.`;
  }
  beginNextDraft(content, journal, entry.date, disk);
  return `Revision ${label} was published, and the next draft was not begun yet. It is now.`;
}

/** Lets the next draft begin where the last one was published; an edit that was made since is left alone. */
export function beginNextDraft(content: string, { draft }: Journal, date: string, disk: Disk): void {
  const places = placesOf(content);
  const text = readFileSync(places.draftRecord, 'utf8');
  if (sha256(text) === draft) replaceFile(disk, places.draftRecord, nextDraft(text, date));
  disk.remove(places.clearance);
  disk.remove(places.journal);
}

function lockOf(path: string) {
  return existsSync(path) ? parseLock(readFileSync(path, 'utf8')).lock : undefined;
}

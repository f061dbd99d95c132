import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrozenFiles } from '../../../src/publishing/lock/frozen.ts';
import { emptyLock, lockText, type Lock } from '../../../src/publishing/lock/lock.ts';
import { lockWith } from '../../../src/publishing/lock/lock-of.ts';
import type { Journal } from '../../../src/publishing/publication/journal.ts';
import { sha256 } from '../../../src/source/sha256.ts';
import { replaceFile, type Disk } from '../disk/disk.ts';
import { beginNextDraft, finishPublication } from './finish-publication.ts';
import { placesOf } from './places.ts';

/** A draft that has passed the gate. */
export interface Publication {
  /** The draft's files, under the label that it is published with. */
  readonly files: FrozenFiles;
  /** The `revision.yaml` that it is frozen with. */
  readonly record: string;
  /** The lock as it is. */
  readonly lock: Lock | undefined;
}

/**
 * Freezes the draft, and begins the next one. Whatever interrupts it, there is either the old state or the new: the
 * rename of the lock is the moment of publication, and `finishPublication` settles what stands around it.
 *
 * @throws where a step fails; before the lock was renamed, everything is then as it was
 */
export function publishRevision(content: string, { files, record, lock }: Publication, disk: Disk): void {
  const places = placesOf(content);
  const { label } = files;
  const entries = lockWith(lock ?? emptyLock, files, sha256);
  const journal: Journal = { label, draft: sha256(readFileSync(places.draftRecord)) };
  try {
    disk.makeFolder(places.published);
    replaceFile(disk, places.journal, `${JSON.stringify(journal)}\n`);
    // Without a lock, the folder of a first revision would count as published before it is.
    if (!existsSync(places.lock)) replaceFile(disk, places.lock, lockText(emptyLock));
    stage(content, files, record, disk);
    disk.rename(places.staged(label), places.revision(label));
    replaceFile(disk, places.lock, lockText(entries));
  } catch (error) {
    finishPublication(content, disk);
    throw new Error(`Nothing was published: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    });
  }
  beginNextDraft(content, journal, files.date ?? '', disk);
}

/** Puts the revision together where nothing reads it yet. */
function stage(content: string, { label, clauses }: FrozenFiles, record: string, disk: Disk): void {
  const { staged, draft } = placesOf(content);
  const folder = staged(label);
  disk.remove(folder);
  disk.makeFolder(join(folder, 'clauses'));
  for (const [id, { source }] of clauses) {
    const bytes = readFileSync(join(draft, 'clauses', `${id}.mdx`));
    if (sha256(bytes) !== source) throw new Error(`the clause ${id} was edited while it was being published`);
    disk.write(join(folder, 'clauses', `${id}.mdx`), bytes);
  }
  disk.write(join(folder, 'revision.yaml'), record);
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrozenRevision } from '../../../../src/release/lock/frozen.ts';
import { emptyLock, lockText, type Lock } from '../../../../src/release/lock/lock.ts';
import { appendToLock } from '../../../../src/release/lock/create-lock.ts';
import type { Journal } from '../../../../src/release/publish/journal.ts';
import { sha256 } from '../../../../src/content/files/sha256.ts';
import { replaceFile, type Disk } from '../disk/disk.ts';
import { beginNextDraft, finishPublication } from './finish-publication.ts';
import { publicationPaths } from './publication-paths.ts';

/** A draft that has passed the gate. */
export interface Publication {
  /** The draft's files, under its new label. */
  readonly files: FrozenRevision;
  /** The `revision.yaml` to freeze it with. */
  readonly record: string;
  /** The current lock. */
  readonly lock: Lock | undefined;
}

/**
 * Freezes the draft and starts the next one. An interruption leaves either the old state or the new one: the rename of
 * the lock is the moment of publication, and `finishPublication` settles the rest.
 *
 * @throws if a step fails; before the rename of the lock, everything is undone
 */
export function publishRevision(content: string, { files, record, lock }: Publication, disk: Disk): void {
  const paths = publicationPaths(content);
  const { label } = files;
  const entries = appendToLock(lock ?? emptyLock, files, sha256);
  const journal: Journal = { label, draft: sha256(readFileSync(paths.draftRecord)) };
  try {
    disk.makeFolder(paths.published);
    replaceFile(disk, paths.journal, `${JSON.stringify(journal)}\n`);
    // Without a lock, the folder of a first revision would count as published too early.
    if (!existsSync(paths.lock)) replaceFile(disk, paths.lock, lockText(emptyLock));
    stage(content, files, record, disk);
    disk.rename(paths.staged(label), paths.revision(label));
    replaceFile(disk, paths.lock, lockText(entries));
  } catch (error) {
    finishPublication(content, disk);
    throw new Error(`Nothing was published: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    });
  }
  beginNextDraft(content, journal, files.date ?? '', disk);
}

/** Prepares the revision where nothing reads it yet. */
function stage(content: string, { label, clauses, figures }: FrozenRevision, record: string, disk: Disk): void {
  const { staged, draft } = publicationPaths(content);
  const folder = staged(label);
  disk.remove(folder);
  disk.makeFolder(join(folder, 'clauses'));
  for (const [id, { source }] of clauses) {
    const bytes = readFileSync(join(draft, 'clauses', `${id}.mdx`));
    if (sha256(bytes) !== source) throw new Error(`the clause ${id} was edited while it was being published`);
    disk.write(join(folder, 'clauses', `${id}.mdx`), bytes);
  }
  if (figures.size > 0) disk.makeFolder(join(folder, 'figures'));
  for (const [name, hash] of figures) {
    const bytes = readFileSync(join(draft, 'figures', name));
    if (sha256(bytes) !== hash) throw new Error(`the picture ${name} was edited while it was being published`);
    disk.write(join(folder, 'figures', name), bytes);
  }
  disk.write(join(folder, 'revision.yaml'), record);
}

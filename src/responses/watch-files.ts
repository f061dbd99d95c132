import { realpathSync, statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

/** The files of responses were deleted, replaced or truncated while the service was running: what it stored would be lost. */
export class FilesGoneError extends Error {
  override readonly name = 'FilesGone';
  constructor(file: string) {
    super(
      `${file} or a file beside it was deleted, replaced or truncated while it was open. Nothing more is stored. The guide for deploying says how to save what was stored.`,
    );
  }
}

/** Watches that the files at the place of an open SQLite database are the ones that are open. */
export interface FileWatch {
  /** To be called outside a transaction. @throws FilesGoneError */
  readonly assertKept: () => void;
  /** The same inside a transaction, before it writes: in a truncated file nobody could read what it writes. */
  readonly assertNotTruncated: () => void;
}

const checkpointSchema = z.object({ log: z.number(), checkpointed: z.number() });
const pageSizeSchema = z.object({ page_size: z.number() });

/** Bytes of the header of a write-ahead log, and of each page's header in it. */
const [logHeader, logPageHeader] = [32, 24];

/**
 * Watches the files of a database that was just opened and has been read from.
 *
 * SQLite itself keeps using a deleted file. The watch must not open the files either: closing one ends SQLite's locks on it.
 *
 * A file that another program overwrites in place, with as many bytes, keeps its number and its size and is not noticed.
 * Comparing modification times would catch that, but every command that checkpoints the log or erases text changes them
 * too, so it stopped the service for no reason.
 */
export function watchFiles(file: string, database: DatabaseSync): FileWatch {
  // Beside the file that a link leads to.
  const [log, index] = ['-wal', '-shm'].map((end) => `${realpathSync(file)}${end}`);
  const opened = identify(file);
  let openedBeside = [log, index].map(identify);
  let size = sizeOf(file);
  let logSize = 0;
  const { page_size: pageSize } = pageSizeSchema.parse(database.prepare('pragma page_size').get());
  // Only returns how many pages the log has, and how many of them are in the file already.
  const inLog = database.prepare('pragma wal_checkpoint(noop)');

  function assertNotTruncated(): void {
    const sizeNow = sizeOf(file);
    if (identify(file) !== opened || sizeNow < size) throw new FilesGoneError(file);
    size = sizeNow;
    if ([log, index].some((path, place) => identify(path) !== openedBeside[place])) {
      moveIntoFile();
      throw new FilesGoneError(file);
    }
    if (sizeOf(log) < logSize) throw new FilesGoneError(file);
  }

  /** Without its log, the file lacks the latest responses. SQLite still has the log open, so they are saved from it. */
  function moveIntoFile(): void {
    if (database.isTransaction) return;
    try {
      // Moves the log into the file, unless another process has it open, and begins a new log.
      database.exec('pragma journal_mode = delete; pragma journal_mode = wal; select count(*) from sqlite_master');
      openedBeside = [log, index].map(identify);
      size = sizeOf(file);
    } catch {
      // It is tried again the next time.
    }
  }

  return {
    assertNotTruncated,
    assertKept() {
      const { log: pages, checkpointed } = checkpointSchema.parse(inLog.get());
      logSize = pages === checkpointed ? 0 : logHeader + pages * (logPageHeader + pageSize);
      assertNotTruncated();
    },
  };
}

/** Device and number of a file; empty if it is missing. */
function identify(path: string | undefined): string {
  const found = path === undefined ? undefined : statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? '' : `${found.dev} ${found.ino}`;
}

function sizeOf(path: string | undefined): number {
  return path === undefined ? 0 : (statSync(path, { throwIfNoEntry: false })?.size ?? 0);
}

import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { z } from 'zod';
import { retryFor } from '../timeouts.ts';
import type { Custody } from './open-custody.ts';

/** Where deleted text may still exist. */
export type RemainingCopies =
  /** Overwritten in the file, and the write-ahead log is empty. */
  | { readonly kind: 'nothing'; readonly files: readonly string[] }
  /** The write-ahead log could not be emptied, because other processes were reading it. */
  | { readonly kind: 'log'; readonly files: readonly string[] }
  /** PostgreSQL overwrites it at a later time. */
  | { readonly kind: 'server' };

/** How long, in milliseconds, to wait for other readers of the file. */
const checkpointTimeout = 10_000;

const checkpointSchema = z.object({ rows: z.tuple([z.object({ busy: z.number() })]) });

/**
 * Removes deleted text from the disk as far as the database allows. SQLite overwrites deleted text with zeros
 * (`secure_delete`); this empties the write-ahead log, which may still have copies.
 */
export async function overwriteDeleted({ location, database }: Custody): Promise<RemainingCopies> {
  if (!('file' in location)) {
    await sql`vacuum response`.execute(database);
    return { kind: 'server' };
  }
  const files = databaseFiles(location.file);
  try {
    await retryFor(
      checkpointTimeout,
      (error) => error instanceof LogInUseError,
      async () => {
        const { rows } = checkpointSchema.parse(await sql`pragma wal_checkpoint(truncate)`.execute(database));
        if (rows[0].busy !== 0) throw new LogInUseError();
      },
    );
    return { kind: 'nothing', files };
  } catch (error) {
    if (!(error instanceof LogInUseError)) throw error;
    return { kind: 'log', files };
  }
}

/** The existing files of a SQLite database. */
export function databaseFiles(file: string): readonly string[] {
  return ['', '-wal', '-shm', '-journal'].map((end) => `${file}${end}`).filter((one) => existsSync(one));
}

class LogInUseError extends Error {}

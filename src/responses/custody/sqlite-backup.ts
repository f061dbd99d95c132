import { chmodSync, closeSync, openSync, rmSync } from 'node:fs';
import { z } from 'zod';

/** The result of checking a responses file. */
export interface SqliteCheck {
  readonly responses: number;
  /** Errors that the database reports; empty if there are none. */
  readonly damage: readonly string[];
}

const countSchema = z.object({ count: z.number() });
const integritySchema = z.object({ integrity_check: z.string() });

/**
 * Backs up a SQLite file while it is in use: the backup is complete and consistent. `progress` gets the pages done and the total.
 *
 * @throws if the target exists
 */
export async function backUpSqlite(
  source: string,
  target: string,
  progress?: (done: number, total: number) => void,
): Promise<void> {
  const { DatabaseSync, backup } = await import('node:sqlite');
  // Created first, so that nobody else can read it and no file is overwritten.
  closeSync(openSync(target, 'wx', 0o600));
  const database = new DatabaseSync(source, { timeout: 15_000 });
  try {
    await backup(database, target, {
      progress: ({ totalPages, remainingPages }) => progress?.(totalPages - remainingPages, totalPages),
    });
    chmodSync(target, 0o600);
  } catch (error) {
    rmSync(target, { force: true });
    throw error;
  } finally {
    database.close();
  }
}

/** Checks a whole responses file and counts the responses. @throws if it is not a responses file */
export async function checkSqlite(file: string): Promise<SqliteCheck> {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const lines = database
      .prepare('pragma integrity_check')
      .all()
      .map((row) => integritySchema.parse(row).integrity_check);
    const { count } = countSchema.parse(database.prepare('select count(*) as count from response').get());
    return { responses: count, damage: lines.filter((line) => line !== 'ok') };
  } catch (error) {
    throw new Error(`${file} is not a responses file, or it is damaged.`, { cause: error });
  } finally {
    database.close();
  }
}

/** @throws if another process has the file open */
export async function assertNotInUse(file: string): Promise<void> {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(file, { timeout: 1_000 });
  try {
    // Only the last process with the file open can leave WAL mode.
    database.exec('pragma journal_mode = delete');
  } catch (error) {
    throw new Error(`${file} is in use. Stop the service first, then run the same command again.`, { cause: error });
  } finally {
    database.close();
  }
}

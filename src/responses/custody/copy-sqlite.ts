import { chmodSync, closeSync, openSync, rmSync } from 'node:fs';
import { z } from 'zod';

/** What a file of responses was found to be. */
export interface CopyCheck {
  readonly responses: number;
  /** What the database says is wrong with it; empty where it is sound. */
  readonly damage: readonly string[];
}

const countSchema = z.object({ count: z.number() });
const integritySchema = z.object({ integrity_check: z.string() });

/**
 * Copies a SQLite file while it is in use: the copy is whole and of one moment. `progress` is told pages, of pages in all.
 *
 * @throws where the target is there already
 */
export async function copySqlite(
  source: string,
  target: string,
  progress?: (done: number, total: number) => void,
): Promise<void> {
  const { DatabaseSync, backup } = await import('node:sqlite');
  // Made by us first, so that nobody else can read it and nothing is written over.
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

/** Goes through a whole file of responses and counts them. @throws where it is not a file of responses */
export async function checkSqlite(file: string): Promise<CopyCheck> {
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
    throw new Error(`${file} is not a file of responses, or it is damaged.`, { cause: error });
  } finally {
    database.close();
  }
}

/** Ends a command where another process has the file open. @throws where one has */
export async function refuseInUse(file: string): Promise<void> {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(file, { timeout: 1_000 });
  try {
    // Only the last one who has a file open may leave its write-ahead log.
    database.exec('pragma journal_mode = delete');
  } catch (error) {
    throw new Error(`${file} is in use. Stop the service first, then run the same command again.`, { cause: error });
  } finally {
    database.close();
  }
}

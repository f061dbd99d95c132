import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely';
import type { Tables } from './database-tables.ts';
import { FilesGoneError, watchFiles, type FileWatch } from './watch-files.ts';

/**
 * How long, in milliseconds, a locked file may block this process. `node:sqlite` is synchronous, so longer waits are
 * retries outside it.
 */
const busyTimeout = 20;

/** Size of a page of the file, in bytes: SQLite's own default. */
const pageSize = 4096;

/**
 * Opens a responses file and creates it if missing; its folder must exist.
 * It does not grow beyond `megabytes`, so that a flood of responses cannot fill the disk.
 * Every statement and transaction fails with a `FilesGoneError` if what it read or wrote is not in that file any more.
 */
export async function openSqlite(path: string, megabytes?: number, timeout = busyTimeout): Promise<Kysely<Tables>> {
  const { DatabaseSync } = await import('node:sqlite');
  // Some names, such as `:memory:`, are not files to SQLite; an absolute path never is one of them.
  const file = resolve(path);
  createFile(file);
  const database = new DatabaseSync(file, { timeout: timeout });
  try {
    database.exec('PRAGMA journal_mode = WAL');
    // FULL: a commit returns only once it is on disk, as a receipt promises.
    database.exec('PRAGMA synchronous = FULL');
    database.exec('PRAGMA secure_delete = ON');
    if (megabytes !== undefined) database.exec(`PRAGMA max_page_count = ${(megabytes * 1024 * 1024) / pageSize}`);
    // The first read creates the files beside it.
    database.exec('select count(*) from sqlite_master');
    const files = watchFiles(file, database);
    const stopWatching = beforeExit(file, database, files);
    const adapted = adaptDatabase(database, files, stopWatching);
    return new Kysely({ dialect: new TransactionalSqliteDialect({ database: adapted }) });
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Checks once more when the process exits, because only this process still has a deleted file open. If the responses are
 * not in their place, a copy of all of them is left beside it. Returns a function that stops the check.
 */
function beforeExit(file: string, database: DatabaseSync, { assertKept }: FileWatch): () => void {
  const isGone = (): boolean => {
    try {
      assertKept();
      return false;
    } catch (error) {
      return error instanceof FilesGoneError;
    }
  };
  const save = (): void => {
    if (database.isTransaction) database.exec('rollback');
    // Twice, because the first check creates a deleted log again.
    if (isGone() && isGone()) saveCopy(file, database);
  };
  process.once('exit', save);
  return () => process.off('exit', save);
}

function saveCopy(file: string, database: DatabaseSync): void {
  const copy = `${file}.saved-${new Date().toISOString().replaceAll(/[:.]/g, '')}`;
  try {
    mkdirSync(dirname(copy), { recursive: true, mode: 0o700 });
    createFile(copy);
    database.exec(`vacuum into '${copy.replaceAll("'", "''")}'`);
    console.error(`${file} was deleted or replaced while it was open. All responses that it held are in ${copy}.`);
  } catch (error) {
    rmSync(copy, { force: true });
    console.error(
      `${file} was deleted, replaced or truncated while it was open, and could not be saved: ${String(error)}`,
    );
  }
}

/** Creates a missing file, readable only by the service's user. An existing one is not opened: see `watchFiles`. */
function createFile(file: string): void {
  try {
    closeSync(openSync(file, 'ax', 0o600));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/** SQLite supports transactional DDL: Kysely then applies each migration completely or not at all. */
class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }
}

class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Adapts `node:sqlite` to the interface that Kysely expects. */
function adaptDatabase(database: DatabaseSync, files: FileWatch, closed: () => void) {
  return {
    close: () => {
      closed();
      database.close();
    },
    prepare: (sql: string) => {
      // After some errors, such as a full disk, SQLite has already rolled back.
      if (sql === 'rollback' && !database.isTransaction) return adaptStatement(database.prepare('select 1'));
      // A transaction that reads and then writes cannot wait for the write lock later, so it takes the lock at once.
      const statement = database.prepare(sql === 'begin' ? 'begin immediate' : sql);
      if (sql === 'begin') files.assertKept();
      return adaptStatement(statement, <T>(work: () => T): T => {
        if (sql === 'commit') files.assertNotTruncated();
        const result = work();
        if (!database.isTransaction) files.assertKept();
        return result;
      });
    },
  };
}

/** `around` runs the statement, with what has to be done before and after it. */
function adaptStatement(statement: StatementSync, around = <T>(work: () => T): T => work()) {
  return {
    reader: statement.columns().length > 0,
    all: (parameters: readonly unknown[]) => around(() => statement.all(...parameters.map(toBindable))),
    run: (parameters: readonly unknown[]) => around(() => statement.run(...parameters.map(toBindable))),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...parameters.map(toBindable)),
  };
}

function toBindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || value instanceof Uint8Array)
    return value;
  throw new TypeError(`SQLite cannot store a ${typeof value} here.`);
}

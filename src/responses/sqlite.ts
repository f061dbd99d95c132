import { closeSync, openSync } from 'node:fs';
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { Kysely, SqliteAdapter, SqliteDialect } from 'kysely';
import type { Tables } from './database.ts';

/**
 * Longest time, in milliseconds, for which a locked file holds up everything else that this process does.
 * `node:sqlite` works on the calling thread; longer waits are made without it, by trying again.
 */
const busyWait = 20;

/** Size of a page of the file, in bytes: SQLite's own default. */
const pageSize = 4096;

/**
 * Opens a file of responses, which is made where it does not exist; its folder has to be there.
 * It does not grow past `megabytes`: whoever floods it does not fill the disk for everything else.
 */
export async function openSqlite(file: string, megabytes?: number, wait = busyWait): Promise<Kysely<Tables>> {
  const { DatabaseSync } = await import('node:sqlite');
  // Readable by the service's own user alone.
  closeSync(openSync(file, 'a', 0o600));
  const database = new DatabaseSync(file, { timeout: wait });
  try {
    database.exec('PRAGMA journal_mode = WAL');
    // FULL: a commit returns only once the disk has it. A receipt promises no less.
    database.exec('PRAGMA synchronous = FULL');
    database.exec('PRAGMA secure_delete = ON');
    if (megabytes !== undefined) database.exec(`PRAGMA max_page_count = ${(megabytes * 1024 * 1024) / pageSize}`);
  } catch (error) {
    database.close();
    throw error;
  }
  return new Kysely({ dialect: new TransactionalSqliteDialect({ database: adapted(database) }) });
}

/** SQLite can undo changes of tables; Kysely then makes each step of a migration whole or not at all. */
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

/** `node:sqlite` in the shape that Kysely knows. */
function adapted(database: DatabaseSync) {
  return {
    close: () => {
      database.close();
    },
    prepare: (sql: string) => {
      // A transaction that first reads and then writes cannot wait for a lock half-way: it takes the lock at once.
      if (sql === 'begin') return adaptedStatement(database.prepare('begin immediate'));
      // After some failures, such as a full disk, SQLite has rolled back by itself.
      if (sql === 'rollback' && !database.isTransaction) return adaptedStatement(database.prepare('select 1'));
      return adaptedStatement(database.prepare(sql));
    },
  };
}

function adaptedStatement(statement: StatementSync) {
  return {
    reader: statement.columns().length > 0,
    all: (parameters: readonly unknown[]) => statement.all(...parameters.map(bindable)),
    run: (parameters: readonly unknown[]) => statement.run(...parameters.map(bindable)),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...parameters.map(bindable)),
  };
}

function bindable(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || value instanceof Uint8Array)
    return value;
  throw new TypeError(`SQLite cannot store a ${typeof value} here.`);
}

import { copyFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import type { DatabaseLocation } from '../database-store.ts';
import { migrate, pendingMigrations } from '../migrations.ts';
import { openPostgres } from '../postgres.ts';
import { openSqlite } from '../sqlite.ts';
import { readRows } from './read-rows.ts';
import { backUpSqlite, checkSqlite } from './sqlite-backup.ts';

/** What this version of the software would do to stored responses. */
export interface MigrationTrial {
  /** The migrations that the store has not had yet, in order. */
  readonly pending: readonly string[];
  /** Responses that were read after the migrations of a copy; absent where none was tried. */
  readonly read?: number;
  /** What is wrong with the copy after them; empty if nothing is. */
  readonly damage: readonly string[];
}

/**
 * Migrates a copy of stored responses and reads each of them. The store itself is only read. A PostgreSQL database is not
 * copied: it only says which migrations it has not had.
 *
 * @param copy where to put the copy; it must not exist
 */
export async function tryMigrations(location: DatabaseLocation, copy: string): Promise<MigrationTrial> {
  if (!('file' in location)) return { pending: await pendingOn(location.address), damage: [] };
  // While the service runs, what it stored last is in a file beside it.
  if (existsSync(`${location.file}-wal`)) await backUpSqlite(location.file, copy);
  else await copyFile(location.file, copy);
  const before = await checkSqlite(copy);
  const database = await openSqlite(copy);
  try {
    const pending = await pendingMigrations(database);
    await migrate(database);
    let read = 0;
    for await (const { reference } of readRows(database)) if (reference !== '') read += 1;
    const lost = read === before.responses ? [] : [`${before.responses} responses before, ${read} after`];
    return { pending, read, damage: [...before.damage, ...lost] };
  } finally {
    await database.destroy();
  }
}

async function pendingOn(address: string): Promise<readonly string[]> {
  const database = await openPostgres(address);
  try {
    return await pendingMigrations(database);
  } finally {
    await database.destroy();
  }
}

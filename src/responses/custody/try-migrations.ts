import { copyFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database-tables.ts';
import type { DatabaseLocation } from '../database-store.ts';
import { migrate, pendingMigrations } from '../migrations.ts';
import { openPostgres } from '../postgres.ts';
import { openSqlite } from '../sqlite.ts';
import { countRows, readRows } from './read-rows.ts';
import { backUpSqlite, checkSqlite } from './sqlite-backup.ts';

/** What this version of the software would do to stored responses. */
export interface MigrationTrial {
  /** The migrations that the store has not had yet, in order. */
  readonly pending: readonly string[];
  /** Responses that were read after the migrations of a copy. */
  readonly read: number;
  /** What is wrong with the copy after them; empty if nothing is. */
  readonly damage: readonly string[];
}

/**
 * Migrates a copy of stored responses and reads each of them. The store itself is only read: of a SQLite file the copy is a file,
 * of a PostgreSQL database it is in temporary tables, which no other connection sees and which go with this one.
 *
 * @param copy where to put the copy of a file; it must not exist
 */
export function tryMigrations(location: DatabaseLocation, copy: string): Promise<MigrationTrial> {
  return 'file' in location ? tryOnFile(location.file, copy) : tryInTemporaryTables(location.address);
}

async function tryOnFile(file: string, copy: string): Promise<MigrationTrial> {
  // While the service runs, what it stored last is in a file beside it.
  if (existsSync(`${file}-wal`)) await backUpSqlite(file, copy);
  else await copyFile(file, copy);
  const before = await checkSqlite(copy);
  const database = await openSqlite(copy);
  try {
    const trial = await migrateAndRead(database, before.responses);
    return { ...trial, damage: [...before.damage, ...trial.damage] };
  } finally {
    await database.destroy();
  }
}

/** How long, in milliseconds, a statement of a trial may take: copying all responses is one. */
const copyTimeout = 10 * 60 * 1000;

async function tryInTemporaryTables(address: string): Promise<MigrationTrial> {
  // A temporary table belongs to one connection.
  const database = await openPostgres(address, copyTimeout, 1);
  try {
    const { rows: tables } = await sql<{ readonly schema: string; readonly name: string }>`
      select table_schema as schema, table_name as name from information_schema.tables
      where table_schema = current_schema() and table_type = 'BASE TABLE'`.execute(database);
    for (const { schema, name } of tables) {
      const [from, to] = [sql.id(schema, name), sql.id('pg_temp', name)];
      await sql`create temporary table ${to} (like ${from} including all)`.execute(database);
      await sql`insert into ${to} select * from ${from}`.execute(database);
    }
    // From here on every name without a schema is that of a copy, and what is made is temporary.
    await sql`set search_path to pg_temp`.execute(database);
    const isNew = !tables.some(({ name }) => name === 'response');
    return await migrateAndRead(database, isNew ? 0 : await countRows(database));
  } finally {
    await database.destroy();
  }
}

async function migrateAndRead(database: Kysely<Tables>, before: number): Promise<MigrationTrial> {
  const pending = await pendingMigrations(database);
  await migrate(database);
  let read = 0;
  for await (const { reference } of readRows(database)) if (reference !== '') read += 1;
  return { pending, read, damage: read === before ? [] : [`${before} responses before, ${read} after`] };
}

import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from './migrations.ts';
import { openSqlite } from './sqlite.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sqlite-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('syncs before it acknowledges, and overwrites deleted data', async () => {
  const database = await openSqlite(join(folder, 'responses.sqlite'));
  const [synchronous, journal, secure] = await Promise.all([
    sql`pragma synchronous`.execute(database),
    sql`pragma journal_mode`.execute(database),
    sql`pragma secure_delete`.execute(database),
  ]);
  await database.destroy();
  // 2 is FULL.
  expect(synchronous.rows).toEqual([{ synchronous: 2 }]);
  expect(journal.rows).toEqual([{ journal_mode: 'wal' }]);
  expect(secure.rows).toEqual([{ secure_delete: 1 }]);
});

test('creates a file that no other user can read', async () => {
  const file = join(folder, 'responses.sqlite');
  await (await openSqlite(file)).destroy();
  expect(statSync(file).mode & 0o077).toBe(0);
});

test('keeps responses in a file whatever it is called', async () => {
  const before = process.cwd();
  process.chdir(folder);
  try {
    await (await openSqlite(':memory:')).destroy();
    expect(existsSync(join(folder, ':memory:'))).toBe(true);
    expect(statSync(join(folder, ':memory:')).size).toBeGreaterThan(0);
  } finally {
    process.chdir(before);
  }
});

test('creates its tables once, however often it is opened', async () => {
  const file = join(folder, 'responses.sqlite');
  const [one, other] = [await openSqlite(file), await openSqlite(file)];
  await migrate(one);
  await migrate(other);
  await migrate(one);
  const { rows } = await sql<{ readonly name: string }>`select name from kysely_migration`.execute(one);
  await Promise.all([one.destroy(), other.destroy()]);
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
});

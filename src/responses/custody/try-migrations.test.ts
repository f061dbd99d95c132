import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { skipWithout } from '../../../tests/requirements.ts';
import { temporaryPostgres } from '../../../tests/responses/temporary-postgres.ts';
import { testCustody } from '../../../tests/responses/test-custody.ts';
import type { DatabaseLocation } from '../database-store.ts';
import { openPostgres } from '../postgres.ts';
import { tryMigrations } from './try-migrations.ts';

const postgres = await temporaryPostgres();
afterAll(() => postgres?.stop());

/** A store of two responses as an earlier version left it: without the last migration. */
async function earlierStore() {
  const folder = mkdtempSync(join(tmpdir(), 'try-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, 'responses.sqlite');
  await fillAsEarlier({ file });
  return { folder, file, copy: join(folder, 'copy.sqlite') };
}

async function fillAsEarlier(place: DatabaseLocation): Promise<void> {
  const custody = await testCustody(place);
  await custody.add('one');
  await custody.add('two');
  await sql`drop table mention`.execute(custody.database);
  await sql`delete from kysely_migration where name = '2027-01-mentions'`.execute(custody.database);
  await custody.close();
}

test('a copy of the store is migrated and read, and the store stays as it is, byte for byte', async () => {
  const { folder, file, copy } = await earlierStore();
  const [bytes, names] = [readFileSync(file), readdirSync(folder)];

  expect(await tryMigrations({ file }, copy)).toEqual({ pending: ['2027-01-mentions'], read: 2, damage: [] });
  expect(readFileSync(file)).toEqual(bytes);
  expect(readdirSync(folder).filter((name) => !name.startsWith('copy'))).toEqual(names);
});

test('a store that has had every migration has nothing to do', async () => {
  const { file, copy } = await earlierStore();
  await (await testCustody({ file })).close();

  expect((await tryMigrations({ file }, copy)).pending).toEqual([]);
});

test('a database is tried in temporary tables, and stays as it is', skipWithout('PostgreSQL'), async () => {
  const address = postgres?.address ?? '';
  await fillAsEarlier({ address });
  const database = await openPostgres(address);
  const everything = async () => {
    const { rows } = await sql`
      select table_schema, table_name, column_name, data_type from information_schema.columns
      where table_schema not in ('pg_catalog', 'information_schema') order by 1, 2, 3`.execute(database);
    const migrations = await sql`select * from kysely_migration order by name`.execute(database);
    return [rows, migrations.rows, await database.selectFrom('response').selectAll().orderBy('reference').execute()];
  };
  const before = await everything();
  expect(await tryMigrations({ address }, '')).toEqual({ pending: ['2027-01-mentions'], read: 2, damage: [] });
  expect(await everything()).toEqual(before);
  await database.destroy();
});

test('an empty database would get every migration, and stays empty', skipWithout('PostgreSQL'), async () => {
  const address = (await postgres?.database('empty')) ?? '';
  const { pending, read, damage } = await tryMigrations({ address }, '');
  expect(pending).toContain('2026-11-responses');
  expect([read, damage]).toEqual([0, []]);
  expect((await tryMigrations({ address }, '')).pending).toEqual(pending);
});

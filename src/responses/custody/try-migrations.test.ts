import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { testCustody } from '../../../tests/responses/test-custody.ts';
import { tryMigrations } from './try-migrations.ts';

/** A store of two responses as an earlier version left it: without the last migration. */
async function earlierStore() {
  const folder = mkdtempSync(join(tmpdir(), 'try-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, 'responses.sqlite');
  const custody = await testCustody({ file });
  await custody.add('one');
  await custody.add('two');
  await sql`drop table mention`.execute(custody.database);
  await sql`delete from kysely_migration where name = '2027-01-mentions'`.execute(custody.database);
  await custody.close();
  return { folder, file, copy: join(folder, 'copy.sqlite') };
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

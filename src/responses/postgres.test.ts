import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabases } from '../../tests/responses/test-databases.ts';
import { skipWithout } from '../../tests/requirements.ts';
import { exampleForm } from '../consultation/example-consultation.ts';
import { endResponse } from './commit-response.ts';
import { liftHold, placeHold } from './custody/holds.ts';
import { reseal } from './custody/reseal.ts';
import { openDatabase, type DatabaseLocation } from './database-store.ts';
import { commitResponse } from './commit-response.ts';
import { saveFormSnapshots } from './form-snapshots.ts';
import { recordKeyTests } from './key-tests.ts';
import { assertKeysTested } from './seal-with-tested-keys.ts';

const { postgres, database: newDatabase } = await testDatabases('postgres');

async function opened(location?: DatabaseLocation) {
  return openDatabase(location ?? (await newDatabase()));
}

const row = {
  reference: 'REF-1',
  nonce_hash: 'nonce',
  code_hash: 'code',
  consultation: 'example',
  revision: '0.4',
  form: 'abc',
  channel: 'web',
  received_at: '2026-11-10T12:00:00Z',
  late: 0,
  flags: '',
  replaces: null,
  sealed: Uint8Array.of(1),
  receipt_digest: 'receipt',
  digest: 'digest',
  notice: 'a version',
  commitment: 'a commitment',
  signature: 'a signature',
  receipt_key: 'a key',
  separate: false,
} as const;

describe('PostgreSQL', skipWithout('PostgreSQL'), () => {
  test('may end connections that are in use: their work fails, and the next gets new ones', async () => {
    const database = await opened();
    const work = database.transaction().execute(async (transaction) => {
      await transaction.selectFrom('response').selectAll().execute();
      await postgres?.statement(
        `select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction'`,
      );
      // The error arrives while no statement waits for an answer.
      await new Promise((resolve) => setTimeout(resolve, 100));
      await transaction.selectFrom('response').selectAll().execute();
    });
    await expect(work).rejects.toThrow();
    expect(await database.selectFrom('response').selectAll().execute()).toEqual([]);
    await database.destroy();
  });

  test('keeps every change on disk before it is acknowledged, although the server is set not to wait', async () => {
    const database = await opened();
    await sql`
      create function refuse() returns trigger language plpgsql as $$ begin
        if current_setting('synchronous_commit') = 'off' then raise 'not durable'; end if;
        return coalesce(new, old);
      end $$`.execute(database);
    for (const table of ['response', 'hold', 'key_test', 'form'])
      await sql`
        create trigger durable before insert or update or delete on ${sql.table(table)}
        for each row execute function refuse()`.execute(database);
    await expect(database.insertInto('form').values({ form: 'x', asked: '{}' }).execute()).rejects.toThrow(
      'not durable',
    );

    await database.transaction().execute((transaction) => commitResponse(transaction, row));
    await saveFormSnapshots(database, [exampleForm]);
    await recordKeyTests(database, ['age1one'], 'now');
    await placeHold(database, { reference: 'REF-1', reason: 'asked', placed_at: 'now', placed_by: 'A' });
    await liftHold(database, 'REF-1');
    expect(await reseal(database, row, Uint8Array.of(2))).toBe(true);
    expect(await endResponse(database, row, 'withdrawn', 'now')).toBe(true);
    await database.destroy();
  });

  test('is refused where a power failure would lose what it has stored', async () => {
    const location = await newDatabase();
    const setFsync = async (value: string) => {
      await postgres?.statement(`alter system set fsync = ${value}`);
      await postgres?.statement('select pg_reload_conf(), pg_sleep(0.2)');
    };
    await setFsync('off');
    try {
      await expect(opened(location)).rejects.toThrow('`fsync = off`');
      const settings = { production: true, keys: ['age1one'], database: location, requests: 0, proxies: 0 };
      await expect(assertKeysTested(settings)).rejects.toThrow('`fsync = off`');
    } finally {
      await setFsync('on');
    }
    await (await opened(location)).destroy();
  });
});

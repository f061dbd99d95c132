import { waitLimit } from '../timeout.ts';
import { openStore } from '../../src/responses/database-store.ts';
import { readSettings, type Environment } from '../../src/responses/settings.ts';

/** Records that the keys of a service with this environment were tested, so that it accepts responses. */
export async function recordKeyTests(environment: Environment): Promise<void> {
  const { keys = [], database } = readSettings(environment);
  const store = openStore(database, waitLimit);
  await store.recordKeyTests(keys, '2026-11-01T09:00:00Z');
  await store.close();
}

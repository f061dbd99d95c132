import { patience } from '../patience.ts';
import { openStore } from '../../src/responses/database-store.ts';
import { settingsFrom, type Environment } from '../../src/responses/settings.ts';

/** Records, where a service with this environment keeps responses, that its keys were tried: it then takes responses. */
export async function recordKeyTests(environment: Environment): Promise<void> {
  const { keys = [], place } = settingsFrom(environment);
  const store = openStore(place, patience);
  await store.recordKeyTests(keys, '2026-11-01T09:00:00Z');
  await store.close();
}

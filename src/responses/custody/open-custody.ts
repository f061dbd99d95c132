import { existsSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { openDatabase, type DatabaseLocation } from '../database-store.ts';
import type { Tables } from '../database-tables.ts';

/** The stored responses, opened by the department. */
export interface Custody {
  readonly location: DatabaseLocation;
  readonly database: Kysely<Tables>;
  readonly close: () => Promise<void>;
}

/** How long, in milliseconds, a command waits for a lock while the service stores responses. */
const lockTimeout = 15_000;

/**
 * Opens the stored responses. A missing file is created only with `create`; otherwise a wrong setting would look like an
 * empty store.
 *
 * @throws an error that names the setting of the location
 */
export async function openCustody(location: DatabaseLocation, create = false): Promise<Custody> {
  if ('file' in location && !create && !existsSync(location.file)) {
    throw new Error(
      `Missing file ${location.file}. Set RESPONSES_FILE to the file in which the service stores responses, or DATABASE_URL to its PostgreSQL database.`,
    );
  }
  const database = await openDatabase(location, lockTimeout);
  return { location, database, close: () => database.destroy() };
}

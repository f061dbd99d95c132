import { existsSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { openDatabase, type Place } from '../database-store.ts';
import type { Tables } from '../database.ts';

/** The stored responses, in the hands of the department. */
export interface Custody {
  readonly place: Place;
  readonly database: Kysely<Tables>;
  readonly close: () => Promise<void>;
}

/** How long, in milliseconds, a command waits for a lock: the service goes on taking responses meanwhile. */
const wait = 15_000;

/**
 * Opens the place where responses are. `mayBeMade`: whether a file that is not there is made; otherwise a wrong
 * setting would look like an empty store.
 *
 * @throws an error that says which setting names the place
 */
export async function openCustody(place: Place, mayBeMade = false): Promise<Custody> {
  if ('file' in place && !mayBeMade && !existsSync(place.file)) {
    throw new Error(
      `There are no responses at ${place.file}. RESPONSES_FILE names the file in which the service keeps them, DATABASE_URL a PostgreSQL database.`,
    );
  }
  const database = await openDatabase(place, wait);
  return { place, database, close: () => database.destroy() };
}

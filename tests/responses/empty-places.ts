import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import type { Place } from '../../src/responses/database-store.ts';
import { wanting } from '../wants.ts';
import { temporaryPostgres, type TemporaryPostgres } from './temporary-postgres.ts';

/** Makes an empty place for a store at each call. */
export type NewPlace<P extends Place = Place> = () => Promise<P>;

/** Where the tests of one file may put stores. */
export interface EmptyPlaces {
  /** A folder for whatever else a test writes. */
  readonly folder: string;
  /** An SQLite file in a folder of its own. */
  readonly file: () => Extract<Place, { readonly file: string }>;
  /** The PostgreSQL server, where one is installed. */
  readonly postgres: TemporaryPostgres | undefined;
  /** A database of the server. */
  readonly database: NewPlace;
  /** Runs a group of tests on every kind of store, whose name follows on that of the group. */
  readonly onEachKind: (name: string, tests: (place: NewPlace) => void) => void;
}

/** Empty places for the tests of one file, which are removed after the last. `name` tells them from those of other files. */
export async function emptyPlaces(name: string): Promise<EmptyPlaces> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const postgres = await temporaryPostgres();
  let made = 0;

  afterAll(async () => {
    await postgres?.stop();
    rmSync(folder, { recursive: true });
  });

  const file = () => {
    made += 1;
    mkdirSync(join(folder, String(made)));
    return { file: join(folder, String(made), 'responses.sqlite') };
  };
  const database = async (): Promise<Place> => {
    if (postgres === undefined) throw new Error('PostgreSQL is not installed.');
    made += 1;
    return { address: await postgres.database(`${name}${made}`) };
  };
  return {
    folder,
    file,
    postgres,
    database,
    onEachKind(name, tests) {
      describe(`${name} SQLite`, () => {
        tests(() => Promise.resolve(file()));
      });
      describe(`${name} PostgreSQL`, wanting('PostgreSQL'), () => {
        tests(database);
      });
    },
  };
}

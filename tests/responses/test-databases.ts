import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import type { DatabaseLocation } from '../../src/responses/database-store.ts';
import { skipWithout } from '../requirements.ts';
import { temporaryPostgres, type TemporaryPostgres } from './temporary-postgres.ts';

/** Creates an empty database at each call. */
export type NewDatabase<P extends DatabaseLocation = DatabaseLocation> = () => Promise<P>;

/** Empty databases for the tests of one file. */
export interface TestDatabases {
  /** A folder for other files of a test. */
  readonly folder: string;
  /** A SQLite file in its own folder. */
  readonly file: () => Extract<DatabaseLocation, { readonly file: string }>;
  /** The PostgreSQL server, if installed. */
  readonly postgres: TemporaryPostgres | undefined;
  /** A database on the server. */
  readonly database: NewDatabase;
  /** Runs a group of tests on SQLite and on PostgreSQL; the database's name is appended to the group's. */
  readonly describeEach: (name: string, tests: (place: NewDatabase) => void) => void;
}

/** Creates databases for the tests of one file, and removes them after the last. `name` keeps them apart from other files'. */
export async function testDatabases(name: string): Promise<TestDatabases> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const postgres = await temporaryPostgres();
  let count = 0;

  afterAll(async () => {
    await postgres?.stop();
    rmSync(folder, { recursive: true });
  });

  const file = () => {
    count += 1;
    mkdirSync(join(folder, String(count)));
    return { file: join(folder, String(count), 'responses.sqlite') };
  };
  const database = async (): Promise<DatabaseLocation> => {
    if (postgres === undefined) throw new Error('PostgreSQL is not installed.');
    count += 1;
    return { address: await postgres.database(`${name}${count}`) };
  };
  return {
    folder,
    file,
    postgres,
    database,
    describeEach(name, tests) {
      describe(`${name} SQLite`, () => {
        tests(() => Promise.resolve(file()));
      });
      describe(`${name} PostgreSQL`, skipWithout('PostgreSQL'), () => {
        tests(database);
      });
    },
  };
}

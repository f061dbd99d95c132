import type { Kysely } from 'kysely';
import { keepForms } from './custody/asked-forms.ts';
import { recordKeyTests, untestedKeys } from './custody/key-tests.ts';
import { commitResponse, earlierResponse, endResponse, forgetDigests } from './commit-response.ts';
import type { Tables } from './database.ts';
import { inGroups } from './group-work.ts';
import { dayBefore } from './iso-seconds.ts';
import { migrate } from './migrations.ts';
import { tryFor } from './patience.ts';
import { openPostgres, postgresConnections } from './postgres.ts';
import { remembered } from './remembered.ts';
import { openSqlite } from './sqlite.ts';
import { passesByItself } from './store-failure.ts';
import type { NewResponse, Outcome, Store } from './store.ts';

/** Where responses are kept: a SQLite file, of so many megabytes at most, or a PostgreSQL database at a `postgres://` address. */
export type Place = { readonly file: string; readonly megabytes?: number | undefined } | { readonly address: string };

/** How long, in milliseconds, a locked database is tried for before the respondent is told. */
const patience = 1_400;

/** How often, in milliseconds, old digests are forgotten at most. */
const forgetEvery = 60_000;

/**
 * The store at a place. It is opened, and brought to today's tables, at its first use and again after a failure
 * to do so: a database that was away for a while needs no restart.
 *
 * @param wait how long a locked database is tried for, in milliseconds, where nobody is waiting for a page
 */
export function openStore(place: Place, wait?: number): Store {
  const connection = remembered(
    // Waiting inside SQLite would stop this process: a file is tried again instead.
    () => openDatabase(place, 'file' in place ? undefined : wait),
    (database) => database.destroy(),
  );
  const use = <T>(work: (database: Kysely<Tables>) => Promise<T>): Promise<T> =>
    tryFor(wait ?? patience, passesByItself, async () => work(await connection.get()));
  let forgotten = -Infinity;

  function commitGroup(group: readonly NewResponse[]): Promise<readonly Outcome[]> {
    return use((database) =>
      database.transaction().execute(async (transaction) => {
        const outcomes: Outcome[] = [];
        for (const response of group) outcomes.push(await commitResponse(transaction, response));
        await forgetNowAndThen(transaction, group);
        return outcomes;
      }),
    );
  }

  async function forgetNowAndThen(database: Kysely<Tables>, [first]: readonly NewResponse[]): Promise<void> {
    if (first === undefined || performance.now() - forgotten < forgetEvery) return;
    await forgetDigests(database, dayBefore(first.received_at));
    forgotten = performance.now();
  }

  return {
    commit: inGroups({
      work: commitGroup,
      // A file is written once for all that wait; a server does the same for its connections by itself.
      ...('file' in place ? { largest: 64, lanes: 1 } : { largest: 1, lanes: postgresConnections }),
      patience: wait ?? patience,
    }),
    earlier: (nonceHash) => use((database) => earlierResponse(database, nonceHash)),
    has: ({ consultation, reference, codeHash }) =>
      use(async (database) => {
        const row = await database
          .selectFrom('response')
          .select('reference')
          .where('consultation', '=', consultation)
          .where('reference', '=', reference)
          .where('code_hash', '=', codeHash)
          .where('state', '=', 'stored')
          .executeTakeFirst();
        return row !== undefined;
      }),
    withdraw: (claim, at) => use((database) => endResponse(database, claim, 'withdrawn', at)),
    forgetDigests: (before) => use((database) => forgetDigests(database, before)),
    keepForms: (forms) => use((database) => keepForms(database, forms)),
    untestedKeys: (publicKeys) => use((database) => untestedKeys(database, publicKeys)),
    recordKeyTests: (publicKeys, at) => use((database) => recordKeyTests(database, publicKeys, at)),
    close: () => connection.end(),
  };
}

/**
 * Opens a place and brings it to today's tables. `wait`: how long, in milliseconds, one statement may wait for a lock
 * or an answer; without it, as long as a respondent can be made to wait.
 */
export async function openDatabase(place: Place, wait?: number): Promise<Kysely<Tables>> {
  const database =
    'file' in place ? await openSqlite(place.file, place.megabytes, wait) : await openPostgres(place.address, wait);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

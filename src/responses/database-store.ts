import type { Kysely } from 'kysely';
import { saveFormSnapshots } from './form-snapshots.ts';
import { saveNotices } from './notices.ts';
import { recordKeyTests, untestedKeys } from './key-tests.ts';
import { commitResponse, findEarlierResponse, endResponse, forgetDigests } from './commit-response.ts';
import type { Tables } from './database-tables.ts';
import { batch } from './batch.ts';
import { dayBefore } from './iso-seconds.ts';
import { migrate } from './migrations.ts';
import { retryFor } from './timeouts.ts';
import { openPostgres, maxConnections } from './postgres.ts';
import { sharedResource } from './shared-resource.ts';
import { openSqlite } from './sqlite.ts';
import { isTransient } from './store-failure.ts';
import type { Claim, NewResponse, CommitResult, Store } from './store.ts';

/** Where responses are stored: a SQLite file with an optional maximum size, or a PostgreSQL database at a `postgres://` address. */
export type DatabaseLocation =
  { readonly file: string; readonly megabytes?: number | undefined } | { readonly address: string };

/** How long, in milliseconds, a locked database is retried before the respondent gets an error. */
const lockTimeout = 1_400;

/** Minimum time, in milliseconds, between two deletions of old digests. */
const forgetInterval = 60_000;

/**
 * The store at a location. It is opened and migrated at its first use, and again after a failure: if the database was
 * unavailable, the service needs no restart.
 *
 * @param timeout how long a locked database is retried, in milliseconds, if nobody is waiting for a page
 */
export function openStore(location: DatabaseLocation, timeout?: number): Store {
  const connection = sharedResource(
    // Waiting inside SQLite would block this process, so a file is retried instead.
    () => openDatabase(location, 'file' in location ? undefined : timeout),
    (database) => database.destroy(),
  );
  const withDatabase = <T>(work: (database: Kysely<Tables>) => Promise<T>): Promise<T> =>
    retryFor(timeout ?? lockTimeout, isTransient, async () => work(await connection.get()));
  let lastForgotten = -Infinity;

  function commitBatch(group: readonly NewResponse[]): Promise<readonly CommitResult[]> {
    return withDatabase((database) =>
      database.transaction().execute(async (transaction) => {
        const results: CommitResult[] = [];
        for (const response of group) results.push(await commitResponse(transaction, response));
        await forgetOldDigests(transaction, group);
        return results;
      }),
    );
  }

  async function forgetOldDigests(database: Kysely<Tables>, [first]: readonly NewResponse[]): Promise<void> {
    if (first === undefined || performance.now() - lastForgotten < forgetInterval) return;
    await forgetDigests(database, dayBefore(first.received_at));
    lastForgotten = performance.now();
  }

  const findArrival = ({ consultation, reference, codeHash }: Claim): Promise<string | undefined> =>
    withDatabase(async (database) => {
      const row = await database
        .selectFrom('response')
        .select('received_at')
        .where('consultation', '=', consultation)
        .where('reference', '=', reference)
        .where('code_hash', '=', codeHash)
        .where('state', '=', 'stored')
        .executeTakeFirst();
      return row?.received_at;
    });

  return {
    commit: batch({
      processBatch: commitBatch,
      // SQLite writes one batch at a time; PostgreSQL groups commits of its connections itself.
      ...('file' in location ? { maxItems: 64, concurrency: 1 } : { maxItems: 1, concurrency: maxConnections }),
      timeout: timeout ?? lockTimeout,
    }),
    findEarlier: (nonceHash) => withDatabase((database) => findEarlierResponse(database, nonceHash)),
    has: async (claim) => (await findArrival(claim)) !== undefined,
    findArrival,
    withdraw: (claim, at) => withDatabase((database) => endResponse(database, claim, 'withdrawn', at)),
    forgetDigests: (before) => withDatabase((database) => forgetDigests(database, before)),
    saveForms: (forms) => withDatabase((database) => saveFormSnapshots(database, forms)),
    saveNotices: (consultations) => withDatabase((database) => saveNotices(database, consultations)),
    untestedKeys: (publicKeys) => withDatabase((database) => untestedKeys(database, publicKeys)),
    recordKeyTests: (publicKeys, at) => withDatabase((database) => recordKeyTests(database, publicKeys, at)),
    receiptKeys: () =>
      withDatabase(async (database) => {
        const rows = await database.selectFrom('response').select('receipt_key').distinct().execute();
        return rows.flatMap(({ receipt_key: key }) => (key === null ? [] : [key])).toSorted();
      }),
    close: () => connection.close(),
  };
}

/**
 * Opens and migrates a database. `timeout`: how long, in milliseconds, one statement may wait for a lock or an answer;
 * by default as long as a respondent can wait.
 */
export async function openDatabase(location: DatabaseLocation, timeout?: number): Promise<Kysely<Tables>> {
  const database =
    'file' in location
      ? await openSqlite(location.file, location.megabytes, timeout)
      : await openPostgres(location.address, timeout);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

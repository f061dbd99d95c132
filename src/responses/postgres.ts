import { Kysely, PostgresDialect } from 'kysely';
import type { Tables } from './database.ts';

/** Connections at once. */
export const postgresConnections = 8;

/** Longest time, in milliseconds, that connecting or one statement may take. */
const patience = 1_500;

/** Connects to a database at a `postgres://` address; the first statement opens the first connection. */
export async function openPostgres(address: string, wait = patience): Promise<Kysely<Tables>> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: address,
    max: postgresConnections,
    connectionTimeoutMillis: wait,
    statement_timeout: wait,
    query_timeout: wait,
    keepAlive: true,
  });
  // A connection that breaks while nobody uses it is replaced at the next use.
  pool.on('error', () => undefined);
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}

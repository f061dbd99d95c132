import { Kysely, PostgresDialect } from 'kysely';
import type { Tables } from './database.ts';

/** Connections at once. */
export const postgresConnections = 8;

/** Longest time, in milliseconds, that connecting or one statement may take. */
const patience = 1_500;

/** Connects to a database at a `postgres://` address; the first statement opens the first connection. */
export async function openPostgres(address: string): Promise<Kysely<Tables>> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: address,
    max: postgresConnections,
    connectionTimeoutMillis: patience,
    statement_timeout: patience,
    query_timeout: patience,
    keepAlive: true,
  });
  // A connection that breaks while nobody uses it is replaced at the next use.
  pool.on('error', () => undefined);
  return new Kysely({ dialect: new PostgresDialect({ pool }) });
}

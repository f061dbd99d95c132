import {
  CompiledQuery,
  Kysely,
  PostgresDialect,
  PostgresDriver,
  type DatabaseConnection,
  type PostgresDialectConfig,
  type TransactionSettings,
} from 'kysely';
import type { ClientBase } from 'pg';
import type { Tables } from './database-tables.ts';

/** Size of the connection pool. */
export const maxConnections = 8;

/** Timeout, in milliseconds, of connecting and of each statement. */
const statementTimeout = 1_500;

/** The server would lose responses at a power failure, receipt or not. */
export class UnsafeServerError extends Error {
  override readonly name = 'FsyncOff';
  constructor() {
    super(
      'The PostgreSQL server runs with `fsync = off`: after a power failure, responses with a receipt would be gone. Set `fsync = on` in its configuration and reload it.',
    );
  }
}

/** Connects to a database at a `postgres://` address; the first statement opens the first connection. */
export async function openPostgres(
  address: string,
  wait = statementTimeout,
  connections = maxConnections,
): Promise<Kysely<Tables>> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: address,
    max: connections,
    connectionTimeoutMillis: wait,
    statement_timeout: wait,
    query_timeout: wait,
    keepAlive: true,
    verify: (client, done) => {
      assertSafeServer(client).then(() => {
        done();
      }, done);
    },
  });
  // The pool replaces a connection that breaks. A broken one that is in use fails its own statement; without a listener
  // for the error beside it, the whole process would end.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return new Kysely({ dialect: new DurablePostgresDialect({ pool }) });
}

async function assertSafeServer(client: ClientBase): Promise<void> {
  // `true`: servers that only speak the protocol of PostgreSQL have no such setting.
  const { rows } = await client.query<{ fsync: string | null }>(`select current_setting('fsync', true) as fsync`);
  if (rows[0]?.fsync === 'off') throw new UnsafeServerError();
}

/** Every transaction waits until it is on the disk of the server, however the server, database or role is set. */
class DurablePostgresDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): PostgresDriver {
    return new DurablePostgresDriver(this.#config);
  }
}

class DurablePostgresDriver extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    await super.beginTransaction(connection, settings);
    // In each transaction, because a pooler hands one session to several clients.
    await connection.executeQuery(CompiledQuery.raw('set local synchronous_commit = on'));
  }
}

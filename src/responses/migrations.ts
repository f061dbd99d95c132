import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';

/** All migrations, by name. A released migration is never changed. */
const migrations: Readonly<Record<string, Migration>> = {
  '2026-11-responses': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('response')
        .addColumn('reference', 'text', (column) => column.primaryKey())
        .addColumn('nonce_hash', 'text', (column) => column.notNull().unique())
        .addColumn('code_hash', 'text', (column) => column.notNull())
        .addColumn('consultation', 'text', (column) => column.notNull())
        .addColumn('revision', 'text', (column) => column.notNull())
        .addColumn('form', 'text', (column) => column.notNull())
        .addColumn('channel', 'text', (column) => column.notNull())
        .addColumn('received_at', 'text', (column) => column.notNull())
        .addColumn('late', 'integer', (column) => column.notNull())
        .addColumn('flags', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('ended_at', 'text')
        .addColumn('replaces', 'text')
        // PostgreSQL needs this type for bytes; SQLite accepts any type name.
        .addColumn('sealed', sql`bytea`)
        .addColumn('receipt_digest', 'text')
        .addColumn('digest', 'text')
        .execute();
      await db.schema
        .createIndex('response_received_at')
        .on('response')
        .columns(['consultation', 'received_at'])
        .execute();
      await db.schema
        .createIndex('response_digest')
        .on('response')
        .column('digest')
        .where(sql.ref('digest'), 'is not', null)
        .execute();
    },
  },
  '2026-12-custody': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('response').addColumn('identity_removed_at', 'text').execute();
      await db.schema
        .createTable('hold')
        .addColumn('reference', 'text', (column) => column.primaryKey())
        .addColumn('reason', 'text', (column) => column.notNull())
        .addColumn('placed_at', 'text', (column) => column.notNull())
        .addColumn('placed_by', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('key_test')
        .addColumn('public_key', 'text', (column) => column.primaryKey())
        .addColumn('tested_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('form')
        .addColumn('form', 'text', (column) => column.primaryKey())
        .addColumn('asked', 'text', (column) => column.notNull())
        .execute();
    },
  },
  // Responses from before have no receipt that proves anything, and keep null.
  '2026-12-receipts': {
    async up(db: Kysely<unknown>) {
      for (const column of ['notice', 'commitment', 'signature', 'receipt_key'])
        await db.schema.alterTable('response').addColumn(column, 'text').execute();
      await db.schema
        .createTable('notice')
        .addColumn('version', 'text', (column) => column.primaryKey())
        .addColumn('shown', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '2027-01-campaigns': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('campaign_member')
        .addColumn('consultation', 'text', (column) => column.notNull())
        .addColumn('campaign', 'text', (column) => column.notNull())
        .addColumn('reference', 'text', (column) => column.notNull())
        .addColumn('field', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('campaign_member_answer', ['reference', 'field'])
        .execute();
    },
  },
  '2027-01-mentions': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('mention')
        .addColumn('reference', 'text', (column) => column.notNull())
        .addColumn('field', 'text', (column) => column.notNull())
        .addColumn('start', 'integer', (column) => column.notNull())
        .addColumn('end', 'integer', (column) => column.notNull())
        .addColumn('point', 'text')
        .addColumn('aside', 'text')
        .addColumn('stance', 'text')
        .addColumn('coder', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('mention_place', ['reference', 'field', 'start'])
        .execute();
    },
  },
};

function migratorOf<T>(db: Kysely<T>): Migrator {
  return new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } });
}

/** The migrations that a database has not had yet, in order. Changes nothing. */
export async function pendingMigrations<T>(db: Kysely<T>): Promise<readonly string[]> {
  const steps = await migratorOf(db).getMigrations();
  return steps.flatMap(({ name, executedAt }) => (executedAt === undefined ? [name] : []));
}

/** Migrates a database to the latest version. @throws the error of the database */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const migrator = migratorOf(db);
  // The migrator locks the database, which is too slow for a host that opens it for each request.
  const steps = await migrator.getMigrations();
  if (steps.every(({ executedAt }) => executedAt !== undefined)) return;
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error ? error : new Error('The database could not be migrated.', { cause: error });
}

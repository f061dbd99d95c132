import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { z } from 'zod';
import type { DatabaseLocation } from '../../src/responses/database-store.ts';

const rowSchema = z.object({
  reference: z.string(),
  received_at: z.string(),
  late: z.number(),
  flags: z.string(),
  state: z.string(),
  replaces: z.string().nullable(),
  sealed: z.instanceof(Uint8Array).nullable(),
});

export type StoredRow = z.infer<typeof rowSchema>;

const query =
  'select reference, received_at, late, flags, state, replaces, sealed from response order by received_at, reference';

/** The stored rows, read directly from the database. */
export async function storedResponses(place: DatabaseLocation): Promise<readonly StoredRow[]> {
  const rows: readonly unknown[] = 'file' in place ? fromFile(place.file) : await fromServer(place.address);
  return rows.map((row) => rowSchema.parse(row));
}

function fromFile(file: string): readonly unknown[] {
  if (!existsSync(file)) return [];
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database.prepare(query).all();
  } finally {
    database.close();
  }
}

async function fromServer(address: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    const { rows: tables } = await client.query("select 1 from pg_tables where tablename = 'response'");
    if (tables.length === 0) return [];
    const { rows } = await client.query<Record<string, unknown>>(query);
    return rows;
  } finally {
    await client.end();
  }
}

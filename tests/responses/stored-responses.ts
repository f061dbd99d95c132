import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

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

/** What a file of responses holds, read past the service. */
export function storedResponses(file: string): readonly StoredRow[] {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database
      .prepare(
        'select reference, received_at, late, flags, state, replaces, sealed from response order by received_at, reference',
      )
      .all()
      .map((row) => rowSchema.parse(row));
  } finally {
    database.close();
  }
}

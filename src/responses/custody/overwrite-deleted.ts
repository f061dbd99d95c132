import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { z } from 'zod';
import { tryFor } from '../patience.ts';
import type { Custody } from './open-custody.ts';

/** What of deleted text can still be somewhere. */
export type Remains =
  /** Written over in the file, and its log is empty. */
  | { readonly kind: 'nothing'; readonly files: readonly string[] }
  /** The log of the file could not be emptied, because the service was reading all the time. */
  | { readonly kind: 'log'; readonly files: readonly string[] }
  /** PostgreSQL writes over it when it gets to it. */
  | { readonly kind: 'server' };

/** How long, in milliseconds, to wait for those who read the file meanwhile. */
const patience = 10_000;

const checkpointSchema = z.object({ rows: z.tuple([z.object({ busy: z.number() })]) });

/**
 * Makes deleted text vanish from the disk as far as the database lets one. In SQLite deleted text is written over with
 * zeros (`secure_delete`); what is left are copies in its write-ahead log, which is emptied here.
 */
export async function overwriteDeleted({ place, database }: Custody): Promise<Remains> {
  if (!('file' in place)) {
    await sql`vacuum response`.execute(database);
    return { kind: 'server' };
  }
  const files = filesOf(place.file);
  try {
    await tryFor(
      patience,
      (error) => error instanceof StillRead,
      async () => {
        const { rows } = checkpointSchema.parse(await sql`pragma wal_checkpoint(truncate)`.execute(database));
        if (rows[0].busy !== 0) throw new StillRead();
      },
    );
    return { kind: 'nothing', files };
  } catch (error) {
    if (!(error instanceof StillRead)) throw error;
    return { kind: 'log', files };
  }
}

/** The files of a SQLite database that are there. */
export function filesOf(file: string): readonly string[] {
  return ['', '-wal', '-shm', '-journal'].map((end) => `${file}${end}`).filter((one) => existsSync(one));
}

class StillRead extends Error {}

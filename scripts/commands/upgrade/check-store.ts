import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryMigrations, type MigrationTrial } from '../../../src/responses/custody/try-migrations.ts';
import type { DatabaseLocation } from '../../../src/responses/database-store.ts';

/** What a version of the software does to a store; undefined where no response was ever stored. */
export async function storeTrial(location: DatabaseLocation): Promise<MigrationTrial | undefined> {
  if ('file' in location && !existsSync(location.file)) return undefined;
  // Readable by this user alone, as the store is.
  const folder = mkdtempSync(join(tmpdir(), 'upgrade-'));
  try {
    return await tryMigrations(location, join(folder, 'copy.sqlite'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The lines to print about a store. */
export function storeLines(location: DatabaseLocation, trial: MigrationTrial | undefined): readonly string[] {
  if (trial === undefined)
    return [`Responses in ${nameOf(location)}:`, '  There is no such file yet: nothing to migrate.'];
  const { pending, read, damage } = trial;
  return [
    `Responses in ${nameOf(location)}:`,
    pending.length === 0
      ? '  Nothing to migrate.'
      : `  The first start of this version migrates it: ${pending.join(', ')}.`,
    `  Tried on a copy: ${read} ${read === 1 ? 'response' : 'responses'} read.`,
    ...(pending.length === 0 ? [] : ['  Back it up before you deploy: an earlier version may not read it afterwards.']),
    ...damage.map((fault) => `  Damaged: ${fault}`),
  ];
}

/** A database by its name, without the password in its address. */
function nameOf(location: DatabaseLocation): string {
  return 'file' in location ? location.file : `the PostgreSQL database${new URL(location.address).pathname}`;
}

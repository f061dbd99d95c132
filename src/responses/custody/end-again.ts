import type { Kysely } from 'kysely';
import type { AuditEntry } from '../../handling/audit-entry.ts';
import type { State } from '../../handling/response-row.ts';
import { endResponse } from '../commit-response.ts';
import type { Tables } from '../database.ts';
import { readEntries } from './audit-log.ts';

/** States by the command that ends a response in them. */
const ended: Readonly<Record<string, Exclude<State, 'stored'>>> = {
  erase: 'erased',
  withdraw: 'withdrawn',
  retain: 'expired',
};

/**
 * Deletes again what this tool deleted since a backup was made: a restored backup must not bring back what a person was
 * told is gone. Gives the references.
 */
export async function endAgain(database: Kysely<Tables>, auditLog: string): Promise<readonly string[]> {
  const again: string[] = [];
  for await (const entry of readEntries(auditLog)) {
    const state = ended[entry.what];
    if (state === undefined || entry.stage !== 'done') continue;
    for (const reference of referencesEnded(entry)) {
      const row = await database
        .selectFrom('response')
        .select(['consultation', 'reference'])
        .where('reference', '=', reference)
        .executeTakeFirst();
      if (row === undefined) continue;
      // A hold of the backup was lifted before the response was deleted.
      await database.deleteFrom('hold').where('reference', '=', reference).execute();
      if (await endResponse(database, row, state, entry.at)) again.push(reference);
    }
  }
  return again;
}

function referencesEnded({ what, about }: AuditEntry): readonly string[] {
  const references = what === 'retain' ? about['text'] : about['references'];
  return Array.isArray(references) ? references : [];
}

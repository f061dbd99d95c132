import type { Kysely } from 'kysely';
import { endResponse } from '../commit-response.ts';
import type { Tables } from '../database.ts';
import { readRows, rowWith } from './read-rows.ts';

/** What a restored backup lacked and the file before it had: references, by what became of them. */
export interface CarriedOver {
  /** Came in after the backup. */
  readonly added: readonly string[];
  /** Withdrawn or replaced by their respondents, or ended in another way, after the backup. */
  readonly ended: readonly string[];
  /** Whether all of the file could be read. */
  readonly whole: boolean;
}

/**
 * Brings what happened since a backup over from the file that it takes the place of: a response that was acknowledged
 * is not lost by a restore, and one that its respondent withdrew does not come back. Of a damaged file, what can be read.
 */
export async function carryOver(from: Kysely<Tables>, into: Kysely<Tables>): Promise<CarriedOver> {
  const [added, ended]: [string[], string[]] = [[], []];
  let whole = true;
  try {
    await keepWhatWasAsked(from, into);
    for await (const row of readRows(from)) {
      const { reference, state, ended_at: endedAt } = row;
      const known = await rowWith(into, reference);
      if (known === undefined) {
        await into.insertInto('response').values(row).execute();
        added.push(reference);
      } else if (state !== 'stored' && (await endResponse(into, row, state, endedAt ?? row.received_at))) {
        ended.push(reference);
      }
    }
  } catch {
    whole = false;
  }
  return { added, ended, whole };
}

/** Without its questions, a response of a later version of the form could not be exported. */
async function keepWhatWasAsked(from: Kysely<Tables>, into: Kysely<Tables>): Promise<void> {
  for (const form of await from.selectFrom('form').selectAll().execute())
    await into
      .insertInto('form')
      .values(form)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

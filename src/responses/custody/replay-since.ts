import type { Kysely } from 'kysely';
import { endResponse } from '../commit-response.ts';
import type { Tables } from '../database-tables.ts';
import { readRows, findRow, listConsultations } from './read-rows.ts';
import { loadMentions, saveMentions } from './mentions.ts';
import { loadCampaigns, saveCampaigns } from './saved-campaigns.ts';

/** What was copied from the previous file into a restored backup, as references. */
export interface ReplayResult {
  /** Received after the backup. */
  readonly added: readonly string[];
  /** Withdrawn, replaced or otherwise deleted after the backup. */
  readonly ended: readonly string[];
  /** Whether the whole file could be read. */
  readonly complete: boolean;
}

/**
 * Copies changes since the backup from the file that it replaces, so that a restore does not lose an acknowledged response
 * or bring back a withdrawn one. From a damaged file, it copies what can be read.
 */
export async function replaySince(from: Kysely<Tables>, into: Kysely<Tables>): Promise<ReplayResult> {
  const [added, ended]: [string[], string[]] = [[], []];
  let complete = true;
  try {
    await copyForms(from, into);
    await copyNotices(from, into);
    for await (const row of readRows(from)) {
      const { reference, state, ended_at: endedAt } = row;
      const known = await findRow(into, reference);
      if (known === undefined) {
        await into.transaction().execute((transaction) => transaction.insertInto('response').values(row).execute());
        added.push(reference);
      } else if (state !== 'stored' && (await endResponse(into, row, state, endedAt ?? row.received_at))) {
        ended.push(reference);
      }
    }
    for (const consultation of await listConsultations(from))
      await saveCampaigns(into, consultation, await loadCampaigns(from, consultation));
    await saveMentions(into, await loadMentions(from));
  } catch {
    complete = false;
  }
  return { added, ended, complete };
}

/** What later respondents were told must not be lost either. */
async function copyNotices(from: Kysely<Tables>, into: Kysely<Tables>): Promise<void> {
  for (const notice of await from.selectFrom('notice').selectAll().execute())
    await into
      .insertInto('notice')
      .values(notice)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Responses to a later version of the form cannot be exported without its snapshot. */
async function copyForms(from: Kysely<Tables>, into: Kysely<Tables>): Promise<void> {
  const forms = await from.selectFrom('form').selectAll().execute();
  await into.transaction().execute(async (transaction) => {
    for (const form of forms)
      await transaction
        .insertInto('form')
        .values(form)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
  });
}

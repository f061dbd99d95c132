import type { Kysely } from 'kysely';
import type { CampaignMember } from '../../consultation/handling/campaign-member.ts';
import type { Tables } from '../database-tables.ts';

/** Rows in one statement: each database limits the values of a statement. */
const rowsAtATime = 1_000;

/** The saved members of campaigns, of one consultation or of all. */
export function loadCampaigns(database: Kysely<Tables>, consultation?: string): Promise<readonly CampaignMember[]> {
  return database
    .selectFrom('campaign_member')
    .selectAll()
    .$if(consultation !== undefined, (query) => query.where('consultation', '=', consultation ?? ''))
    .orderBy('consultation')
    .orderBy('campaign')
    .orderBy('reference')
    .orderBy('field')
    .execute();
}

/** The campaigns that a response is a member of. */
export function campaignsOfResponse(database: Kysely<Tables>, reference: string): Promise<readonly CampaignMember[]> {
  return database
    .selectFrom('campaign_member')
    .selectAll()
    .where('reference', '=', reference)
    .orderBy('campaign')
    .orderBy('field')
    .execute();
}

/** Replaces the saved campaigns of a consultation. A response whose text was deleted in the meantime is left out. */
export async function saveCampaigns(
  database: Kysely<Tables>,
  consultation: string,
  members: readonly CampaignMember[],
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('campaign_member').where('consultation', '=', consultation).execute();
    for (let start = 0; start < members.length; start += rowsAtATime)
      await transaction
        .insertInto('campaign_member')
        .values(members.slice(start, start + rowsAtATime))
        .execute();
    await transaction
      .deleteFrom('campaign_member')
      .where(
        'reference',
        'not in',
        transaction.selectFrom('response').select('reference').where('state', '=', 'stored'),
      )
      .execute();
  });
}

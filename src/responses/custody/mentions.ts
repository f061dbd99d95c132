import type { Kysely } from 'kysely';
import { answerId } from '../../consultation/answer-id.ts';
import type { Mention } from '../../consultation/handling/coding/mention.ts';
import type { Tables } from '../database-tables.ts';

/** Rows in one statement: each database limits the values of a statement. */
const rowsAtATime = 500;

/** The stored mentions of one consultation or of all, in order of answer and place. */
export function loadMentions(database: Kysely<Tables>, consultation?: string): Promise<readonly Mention[]> {
  return database
    .selectFrom('mention')
    .selectAll()
    .$if(consultation !== undefined, (query) =>
      query.where('reference', 'in', (from) =>
        from
          .selectFrom('response')
          .select('reference')
          .where('consultation', '=', consultation ?? ''),
      ),
    )
    .orderBy('reference')
    .orderBy('field')
    .orderBy('start')
    .execute();
}

/**
 * Stores the mentions of whole answers, in place of those that these answers had, all or none. What belongs to a response
 * whose text was deleted in the meantime is left out.
 */
export async function saveMentions(database: Kysely<Tables>, mentions: readonly Mention[]): Promise<void> {
  const answers = Map.groupBy(mentions, ({ reference, field }) => answerId(reference, field));
  await database.transaction().execute(async (transaction) => {
    for (const [{ reference, field } = { reference: '', field: '' }] of answers.values())
      await transaction.deleteFrom('mention').where('reference', '=', reference).where('field', '=', field).execute();
    for (let start = 0; start < mentions.length; start += rowsAtATime)
      await transaction
        .insertInto('mention')
        .values(mentions.slice(start, start + rowsAtATime))
        .execute();
    await transaction
      .deleteFrom('mention')
      .where(
        'reference',
        'not in',
        transaction.selectFrom('response').select('reference').where('state', '=', 'stored'),
      )
      .execute();
  });
}

/** Deletes the mentions of one answer, such as after its text was corrected; returns how many there were. */
export async function deleteMentions(database: Kysely<Tables>, reference: string, field: string): Promise<number> {
  const { numDeletedRows } = await database
    .transaction()
    .execute((transaction) =>
      transaction
        .deleteFrom('mention')
        .where('reference', '=', reference)
        .where('field', '=', field)
        .executeTakeFirst(),
    );
  return Number(numDeletedRows);
}

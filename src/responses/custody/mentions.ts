import type { Kysely } from 'kysely';
import { answerId } from '../../consultation/answer-id.ts';
import type { Mention, MentionsByField } from '../../consultation/handling/coding/mention.ts';
import type { Tables } from '../database-tables.ts';

/** Rows in one statement: each database limits the values of a statement. */
const rowsAtATime = 500;

/** Answers in one condition: SQLite limits how deep one is. */
const answersAtATime = 200;

/** Mentions in memory at a time. */
const pageSize = 1_000;

/** The stored mentions of one consultation or of all, in order of answer and place. */
export function loadMentions(database: Kysely<Tables>, consultation?: string): Promise<readonly Mention[]> {
  return mentionsOf(database, consultation).execute();
}

/** How many mentions of a consultation are stored. */
export async function countMentions(database: Kysely<Tables>, consultation: string): Promise<number> {
  const { count } = await database
    .selectFrom('mention')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('reference', 'in', ofConsultation(database, consultation))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Reads the stored mentions of a consultation a page at a time, in order of answer and place. */
export async function* readMentions(database: Kysely<Tables>, consultation: string): AsyncGenerator<Mention> {
  const query = mentionsOf(database, consultation).limit(pageSize);
  for (let last: Mention | undefined; ;) {
    const { reference = '', field = '', start = -1 } = last ?? {};
    const page = await query
      // As one comparison of three columns, which an index answers.
      .where((eb) => eb(eb.refTuple('reference', 'field', 'start'), '>', eb.tuple(reference, field, start)))
      .execute();
    yield* page;
    last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
  }
}

/** The stored mentions of some responses, by reference; those that are not coded are left out. */
export async function mentionsOfResponses(
  database: Kysely<Tables>,
  references: readonly string[],
): Promise<ReadonlyMap<string, MentionsByField>> {
  if (references.length === 0) return new Map();
  const rows = await mentionsOf(database, undefined).where('reference', 'in', references).execute();
  const ofResponses = Map.groupBy(rows, ({ reference }) => reference);
  return new Map([...ofResponses].map(([reference, all]) => [reference, Map.groupBy(all, ({ field }) => field)]));
}

/** The ids of the answers of a consultation that are coded. */
export async function codedAnswers(database: Kysely<Tables>, consultation: string): Promise<ReadonlySet<string>> {
  const rows = await database
    .selectFrom('mention')
    .select(['reference', 'field'])
    .distinct()
    .where('reference', 'in', ofConsultation(database, consultation))
    .execute();
  return new Set(rows.map(({ reference, field }) => answerId(reference, field)));
}

function mentionsOf(database: Kysely<Tables>, consultation: string | undefined) {
  return database
    .selectFrom('mention')
    .selectAll()
    .$if(consultation !== undefined, (query) =>
      query.where('reference', 'in', ofConsultation(database, consultation ?? '')),
    )
    .orderBy('reference')
    .orderBy('field')
    .orderBy('start');
}

function ofConsultation(database: Kysely<Tables>, consultation: string) {
  return database.selectFrom('response').select('reference').where('consultation', '=', consultation);
}

/**
 * Stores the mentions of whole answers, in place of those that these answers had, all or none. What belongs to a response
 * whose text was deleted in the meantime is left out.
 */
export async function saveMentions(database: Kysely<Tables>, mentions: readonly Mention[]): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    // The mentions of an answer follow each other.
    const answers = mentions.filter(
      ({ reference, field }, index) =>
        reference !== mentions[index - 1]?.reference || field !== mentions[index - 1]?.field,
    );
    for (const some of inPortions(answers, answersAtATime))
      await transaction
        .deleteFrom('mention')
        .where((row) =>
          row.or(
            some.map(({ reference, field }) => row.and([row('reference', '=', reference), row('field', '=', field)])),
          ),
        )
        .execute();
    for (const some of inPortions(mentions, rowsAtATime))
      await transaction.insertInto('mention').values(some).execute();
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

function inPortions<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

import type { Kysely } from 'kysely';
import type { ResponseRow, State } from '../../handling/response-row.ts';
import type { Tables } from '../database.ts';

/** Which responses are meant. */
export interface Selection {
  /** Id of a consultation. Default: all. */
  readonly consultation?: string | undefined;
  readonly reference?: string | undefined;
  readonly state?: State | undefined;
}

/** Responses that are in memory at a time: about 10 MB of the largest, usually less than one. */
const pageSize = 100;

/**
 * Responses in order of consultation and arrival, read a page at a time: memory does not grow with their number.
 * What is stored, changed or deleted meanwhile is read as it is when its page is.
 */
export async function* readRows(database: Kysely<Tables>, selection: Selection = {}): AsyncGenerator<ResponseRow> {
  const consultations =
    selection.consultation === undefined ? await consultationsIn(database) : [selection.consultation];
  for (const consultation of consultations) yield* rowsOf(database, { ...selection, consultation });
}

/** Ids of the consultations that have responses. */
export async function consultationsIn(database: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await database
    .selectFrom('response')
    .select('consultation')
    .distinct()
    .orderBy('consultation')
    .execute();
  return rows.map(({ consultation }) => consultation);
}

/** How many responses are selected. */
export async function countRows(
  database: Kysely<Tables>,
  { consultation, reference, state }: Selection = {},
): Promise<number> {
  const { count } = await database
    .selectFrom('response')
    .select(({ fn }) => fn.countAll().as('count'))
    .$if(consultation !== undefined, (query) => query.where('consultation', '=', consultation ?? ''))
    .$if(reference !== undefined, (query) => query.where('reference', '=', reference ?? ''))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'stored'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The response with a reference, whatever became of it. */
export function rowWith(database: Kysely<Tables>, reference: string): Promise<ResponseRow | undefined> {
  return database.selectFrom('response').selectAll().where('reference', '=', reference).executeTakeFirst();
}

async function* rowsOf(
  database: Kysely<Tables>,
  { consultation = '', reference, state }: Selection,
): AsyncGenerator<ResponseRow> {
  const ofSelection = database
    .selectFrom('response')
    .selectAll()
    .where('consultation', '=', consultation)
    .$if(reference !== undefined, (query) => query.where('reference', '=', reference ?? ''))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'stored'))
    .orderBy('received_at')
    .orderBy('reference')
    .limit(pageSize);
  for (let last: ResponseRow | undefined; ;) {
    const { received_at: time = '', reference: name = '' } = last ?? {};
    const page = await ofSelection
      .where((row) =>
        row.or([row('received_at', '>', time), row.and([row('received_at', '=', time), row('reference', '>', name)])]),
      )
      .execute();
    yield* page;
    last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
  }
}

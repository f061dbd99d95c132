import type { Kysely } from 'kysely';
import type { ResponseRow, ResponseState } from '../../consultation/handling/response-row.ts';
import type { Tables } from '../database-tables.ts';

/** Which responses to read. */
export interface Selection {
  /** Id of a consultation. Default: all. */
  readonly consultation?: string | undefined;
  readonly reference?: string | undefined;
  readonly state?: ResponseState | undefined;
}

/** Responses in memory at a time: at most about 10 MB, usually less than 1 MB. */
const pageSize = 100;

/**
 * Reads responses in order of consultation and arrival, a page at a time, so that memory does not grow with their number.
 * Concurrent changes are seen if they are made before their page is read.
 */
export async function* readRows(database: Kysely<Tables>, selection: Selection = {}): AsyncGenerator<ResponseRow> {
  for await (const page of readPages(database, selection)) yield* page;
}

/** The same, for what is read with all responses of a page at once. */
export async function* readPages(
  database: Kysely<Tables>,
  selection: Selection = {},
): AsyncGenerator<readonly ResponseRow[]> {
  const consultations =
    selection.consultation === undefined ? await listConsultations(database) : [selection.consultation];
  for (const consultation of consultations) yield* readConsultationPages(database, { ...selection, consultation });
}

/** Ids of the consultations that have responses. */
export async function listConsultations(database: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await database
    .selectFrom('response')
    .select('consultation')
    .distinct()
    .orderBy('consultation')
    .execute();
  return rows.map(({ consultation }) => consultation);
}

/** Number of selected responses. */
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

/** The response with a reference, in any state. */
export function findRow(database: Kysely<Tables>, reference: string): Promise<ResponseRow | undefined> {
  return database.selectFrom('response').selectAll().where('reference', '=', reference).executeTakeFirst();
}

async function* readConsultationPages(
  database: Kysely<Tables>,
  { consultation = '', reference, state }: Selection,
): AsyncGenerator<readonly ResponseRow[]> {
  const query = database
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
    const page = await query
      // As one comparison of two columns, which an index answers.
      .where((eb) => eb(eb.refTuple('received_at', 'reference'), '>', eb.tuple(time, name)))
      .execute();
    yield page;
    last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
  }
}

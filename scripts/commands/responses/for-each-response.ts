import type { MentionsByField } from '../../../src/consultation/handling/coding/mention.ts';
import type { FormSnapshot } from '../../../src/consultation/handling/form-snapshot.ts';
import type { OpenedResponse } from '../../../src/consultation/handling/opened-response.ts';
import type { ResponseRow } from '../../../src/consultation/handling/response-row.ts';
import { loadFormSnapshots } from '../../../src/responses/form-snapshots.ts';
import type { Unsealer } from '../../../src/responses/unsealer.ts';
import { mentionsOfResponses } from '../../../src/responses/custody/mentions.ts';
import { countRows, readPages, findRow, type Selection } from '../../../src/responses/custody/read-rows.ts';
import { normaliseCode } from '../../../src/responses/receipt-codes.ts';
import type { CommandContext } from './audited-command.ts';
import { withProgress } from '../progress.ts';

/** An opened response with its form snapshot, if that was stored. */
export interface ResponseWithForm extends OpenedResponse {
  readonly form: FormSnapshot | undefined;
}

/** A response with how it was coded. */
export interface CodedResponse extends ResponseWithForm {
  readonly mentions: MentionsByField;
}

/** Opens the selected responses one by one and passes each to `use`; returns their number. */
export function forEachResponse(
  context: CommandContext,
  opener: Unsealer,
  selection: Selection,
  use: (read: ResponseWithForm) => Promise<void> | void,
): Promise<number> {
  return forEachPage(context, opener, selection, () => use);
}

/** The same with the mentions of each response, so that those of all are never in memory together. */
export function forEachCodedResponse(
  context: CommandContext,
  opener: Unsealer,
  selection: Selection,
  use: (read: CodedResponse) => Promise<void> | void,
): Promise<number> {
  return forEachPage(context, opener, selection, async (page) => {
    const references = page.map(({ reference }) => reference);
    const mentions = await mentionsOfResponses(context.custody.database, references);
    return (read) => use({ ...read, mentions: mentions.get(read.row.reference) ?? new Map() });
  });
}

async function forEachPage(
  { custody: { database } }: CommandContext,
  opener: Unsealer,
  selection: Selection,
  startPage: (page: readonly ResponseRow[]) => MaybePromise<(read: ResponseWithForm) => MaybePromise<void>>,
): Promise<number> {
  const forms = await loadFormSnapshots(database);
  const total = await countRows(database, selection);
  let count = 0;
  await withProgress('Opening responses', total, async (step) => {
    for await (const page of readPages(database, selection)) {
      const use = await startPage(page);
      for (const row of page) {
        await use({ ...(await openRow(row, opener)), form: forms.get(row.form) });
        count += 1;
        step();
      }
    }
  });
  return count;
}

type MaybePromise<T> = Promise<T> | T;

/** A stored response, opened if it still has its text. */
export async function openRow(row: ResponseRow, opener: Unsealer): Promise<OpenedResponse> {
  return { row, response: row.sealed === null ? undefined : await opener.open(row.sealed) };
}

/** Finds the response with a typed reference. @throws if there is none */
export async function requireRow({ custody }: Pick<CommandContext, 'custody'>, input: string): Promise<ResponseRow> {
  const row = await findRow(custody.database, parseReference(input));
  if (row === undefined) throw new Error(`There is no response with the reference ${input}.`);
  return row;
}

/** Puts a typed reference into the form that receipts print. @throws if it cannot be a reference */
export function parseReference(input: string): string {
  const reference = normaliseCode(input, 3);
  if (reference === undefined)
    throw new Error(
      `\`${input}\` is not a reference. A reference has three groups of five letters and digits, such as BCDFG-HJKMN-PRSTV.`,
    );
  return reference;
}

import type { AskedForm } from '../../src/handling/asked-form.ts';
import type { OpenedResponse } from '../../src/handling/opened-response.ts';
import type { ResponseRow } from '../../src/handling/response-row.ts';
import { keptForms } from '../../src/responses/custody/asked-forms.ts';
import type { Opener } from '../../src/responses/custody/open-sealed.ts';
import { countRows, readRows, rowWith, type Selection } from '../../src/responses/custody/read-rows.ts';
import { asOnReceipt } from '../../src/responses/receipt-codes.ts';
import type { Access } from './access.ts';
import { withProgress } from '../progress.ts';

/** A response with the questions that it answers, where they were kept. */
export interface ReadResponse extends OpenedResponse {
  readonly form: AskedForm | undefined;
}

/** Opens the selected responses one after the other and hands each on; gives how many there were. */
export async function eachOpened(
  { custody: { database } }: Access,
  opener: Opener,
  selection: Selection,
  use: (read: ReadResponse) => Promise<void> | void,
): Promise<number> {
  const forms = await keptForms(database);
  const total = await countRows(database, selection);
  let count = 0;
  await withProgress('Opening responses', total, async (step) => {
    for await (const row of readRows(database, selection)) {
      await use({ ...(await openedRow(row, opener)), form: forms.get(row.form) });
      count += 1;
      step();
    }
  });
  return count;
}

/** A stored response, opened where its text is still there. */
export async function openedRow(row: ResponseRow, opener: Opener): Promise<OpenedResponse> {
  return { row, response: row.sealed === null ? undefined : await opener.open(row.sealed) };
}

/** The response that a typed reference names. @throws where there is none */
export async function rowOf({ custody }: Pick<Access, 'custody'>, typed: string): Promise<ResponseRow> {
  const row = await rowWith(custody.database, referenceFrom(typed));
  if (row === undefined) throw new Error(`There is no response with the reference ${typed}.`);
  return row;
}

/** A reference as it stands on receipts, however it was typed. @throws where it cannot be one */
export function referenceFrom(typed: string): string {
  const reference = asOnReceipt(typed, 3);
  if (reference === undefined)
    throw new Error(
      `\`${typed}\` is no reference: it has three groups of five letters and digits, such as BCDFG-HJKMN-PRSTV.`,
    );
  return reference;
}

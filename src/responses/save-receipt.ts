import * as messages from '../consultation/messages.ts';
import { parseUrlencoded } from '../consultation/parse-urlencoded.ts';
import { checkReceipt } from '../consultation/receipt/check-receipt.ts';
import { receiptFormats, writeReceipt } from '../consultation/receipt/receipt-file.ts';
import { copyOf, receiptSchema, type Receipt } from '../consultation/receipt/receipt.ts';
import type { View } from '../consultation/view.ts';
import { readRequestBody, unreadableView } from './request-body.ts';
import { page, type RequestContext } from './request-context.ts';
import type { Services } from './services.ts';

/** Maximum size of everything on a receipt that the respondent did not write, in bytes. */
const labelBytes = 400_000;

const mediaTypes = { html: 'text/html; charset=utf-8', text: 'text/plain; charset=utf-8' } as const;
const extensions = { html: 'html', text: 'txt' } as const;

/**
 * Saves the receipt that a page shows as a file. The page sends the receipt itself, so that this works while the store
 * is unavailable; only one that this service signed is written.
 */
export async function saveReceipt(context: RequestContext): Promise<View> {
  const limit = 2 * context.form.limits.bytes + labelBytes;
  const body = await readRequestBody(context, ['application/x-www-form-urlencoded'], limit);
  if (!(body instanceof Uint8Array)) return body;
  const sent = new Map(parseUrlencoded(body));
  const receipt = await readOwnReceipt(sent.get('receipt') ?? '', context.services);
  const [what, as] = (sent.get('action') ?? '').split('.');
  const format = receiptFormats.find((one) => one === as);
  if (receipt === undefined || format === undefined || (what !== 'receipt' && what !== 'copy'))
    return unreadableView(context, 400, messages.unreadable.receipt);
  const { headers } = page(context, 200, {
    'Content-Type': mediaTypes[format],
    // Neutral file names, for people who share a computer.
    'Content-Disposition': `attachment; filename="${what}.${extensions[format]}"`,
  });
  const saved = what === 'copy' ? copyOf(receipt) : receipt;
  return { kind: 'receipt file', status: 200, headers, body: writeReceipt(saved, format) };
}

/** The receipt in a field, if this service or an earlier key of the body signed it. */
async function readOwnReceipt(
  field: string,
  { receipts, definitions }: Pick<Services, 'receipts' | 'definitions'>,
): Promise<Receipt | undefined> {
  const { data: receipt } = receiptSchema.safeParse(parseJson(field));
  if (receipt === undefined) return undefined;
  const { verdict } = await checkReceipt(writeReceipt(receipt, 'text'), {
    // A key that is not listed yet signs already.
    keys: [{ key: receipts.publicKey, from: '1970-01-01' }, ...definitions.receiptKeys],
    site: receipt.site,
    subtle: crypto.subtle,
  });
  const isOwn = receipt.developmentKey === undefined || receipt.developmentKey === receipts.publicKey;
  return isOwn && verdict !== 'not genuine' ? receipt : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Fails the schema.
  }
}

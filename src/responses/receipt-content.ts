import type { Response } from '../consultation/response.ts';
import { receiptAnswers } from '../consultation/receipt-answers.ts';
import type { ReceiptContent } from '../consultation/receipt/receipt.ts';
import { newReceiptWriting } from '../consultation/receipt/new-receipt-writing.ts';
import { siteName } from '../consultation/receipt/site-name.ts';
import type { ReceiptCodes } from './receipt-codes.ts';
import type { Definition, Definitions } from './services.ts';
import type { NewResponse } from './store.ts';

/** What the receipt of a stored response says. */
export function receiptContent(
  { consultation, form }: Definition,
  { publicAddress }: Pick<Definitions, 'publicAddress'>,
  response: Response,
  codes: ReceiptCodes,
  stored: Pick<NewResponse, 'received_at' | 'late' | 'replaces' | 'notice' | 'channel'>,
): ReceiptContent {
  return {
    kind: 'receipt',
    format: 1,
    ...newReceiptWriting,
    site: siteName(publicAddress),
    consultation: consultation.id,
    title: consultation.title,
    revision: response.revision,
    ...codes,
    replaces: stored.replaces,
    channel: stored.channel,
    receivedAt: stored.received_at,
    late: stored.late === 1,
    notice: stored.notice ?? '',
    answers: receiptAnswers(form, response),
  };
}

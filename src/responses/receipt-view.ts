import { answersInOrder } from '../consultation/answers-in-order.ts';
import { buildResponse } from '../consultation/response.ts';
import { commitmentTo } from '../consultation/receipt/commitment.ts';
import { keyId } from '../consultation/receipt/receipt-key.ts';
import type { Receipt } from '../consultation/receipt/receipt.ts';
import type { ReceiptView } from '../consultation/view.ts';
import { receiptContent } from './receipt-content.ts';
import { page, type FormState, type RequestContext } from './request-context.ts';
import type { EarlierResponse } from './store.ts';
import { serverHash } from './server-hash.ts';

/** The receipt of a stored response. Sent again, a response gets the same one. */
export async function receiptView(
  context: RequestContext,
  formState: FormState,
  stored: EarlierResponse,
  status: number,
): Promise<ReceiptView> {
  const { reference, privateCode, followUpCode } = context.services.tokens.codes(formState.token.nonce);
  const receipt = await provenReceipt(context, formState, stored);
  return {
    kind: 'receipt',
    ...page(context, status),
    reference,
    privateCode,
    ...(stored.commitment === null ? {} : { followUpCode }),
    receivedAt: stored.received_at,
    late: stored.late === 1,
    ...(stored.replaces === null ? {} : { replacedReference: stored.replaces }),
    answers: answersInOrder(context.form, formState.values),
    ...(receipt === undefined ? {} : { receipt }),
  };
}

/** The receipt with its stored proof; undefined if there is none, or if the form has other words by now. */
async function provenReceipt(
  { services, consultation, form }: RequestContext,
  { values, token }: FormState,
  stored: EarlierResponse,
): Promise<Receipt | undefined> {
  const { commitment, signature, receipt_key: key } = stored;
  if (commitment === null || signature === null || key === null) return undefined;
  const response = buildResponse(form, values);
  const codes = services.tokens.codes(token.nonce);
  const content = receiptContent({ consultation, form }, services.definitions, response, codes, {
    ...stored,
    channel: 'web',
  });
  if ((await commitmentTo(content, serverHash)) !== commitment) return undefined;
  const { publicKey, development } = services.receipts;
  const carriesKey = development && keyId(publicKey) === key;
  return { ...content, commitment, signature, key, ...(carriesKey ? { developmentKey: publicKey } : {}) };
}

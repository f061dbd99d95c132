import { createHash } from 'node:crypto';
import { stateAt } from '../../consultation/deadline.ts';
import type { Consultation } from '../../consultation/definition.ts';
import type { Form } from '../../consultation/form.ts';
import { canonicalText, responseOf } from '../../consultation/response.ts';
import { receivedAt, type KeyedResponse } from '../../handling/keyed-response.ts';
import { formHash } from '../form-hash.ts';
import { codeHash, receiptCodesOf, type ReceiptCodes } from '../receipt-codes.ts';
import type { Seal } from '../seal.ts';
import type { NewResponse } from '../store.ts';

/** A keyed response, ready to be stored, with the codes of its receipt. */
export interface KeyedRow {
  readonly row: NewResponse;
  readonly codes: ReceiptCodes;
}

/**
 * The row of a keyed response. What is random about it is the name of its file: the same file gives the same reference
 * and is stored once, as the same token does on the web.
 */
export async function keyedRow(
  keyed: KeyedResponse,
  { consultation, form, seal }: { readonly consultation: Consultation; readonly form: Form; readonly seal: Seal },
): Promise<KeyedRow> {
  const text = canonicalText(responseOf(form, keyed.typed));
  const codes = receiptCodesOf(Buffer.from(keyed.response), 'keyed');
  const received_at = receivedAt(keyed);
  const { opens, closes } = consultation;
  return {
    codes,
    row: {
      reference: codes.reference,
      nonce_hash: digest(`keyed\n${keyed.response}`),
      code_hash: codeHash(codes.privateCode),
      consultation: consultation.id,
      revision: form.revision,
      form: formHash(form),
      channel: keyed.channel,
      received_at,
      late: stateAt({ opens, closes, outcome: undefined }, new Date(received_at)) === 'late' ? 1 : 0,
      flags: '',
      replaces: null,
      sealed: await seal(text),
      receipt_digest: digest(`${keyed.response}\n${text}`),
      digest: null,
      separate: true,
    },
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

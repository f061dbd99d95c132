import { createHash } from 'node:crypto';
import { stateAt } from '../../consultation/consultation-state.ts';
import { canonicalResponse, buildResponse, withFollowUpCode } from '../../consultation/response.ts';
import type { Receipt } from '../../consultation/receipt/receipt.ts';
import { receivedAt, type KeyedResponse } from '../../consultation/handling/keyed-response.ts';
import { formHash } from '../form-hash.ts';
import { noticeVersion } from '../notices.ts';
import { hashPrivateCode, deriveReceiptCodes } from '../receipt-codes.ts';
import { receiptContent } from '../receipt-content.ts';
import type { ReceiptSigner } from '../receipt-signer.ts';
import type { Seal } from '../seal.ts';
import type { Definition } from '../services.ts';
import type { NewResponse } from '../store.ts';

/** The row of a keyed response, with its receipt. */
export interface KeyedRow {
  readonly row: NewResponse;
  readonly receipt: Receipt;
}

interface KeyedRowOptions {
  readonly definition: Definition;
  readonly publicAddress: string;
  readonly seal: Seal;
  readonly receipts: ReceiptSigner;
}

/**
 * Builds the row of a keyed response. Its random id takes the role of the token on the web: the same file gives the same
 * reference and is stored once.
 */
export async function buildKeyedRow(
  keyed: KeyedResponse,
  { definition, publicAddress, seal, receipts }: KeyedRowOptions,
): Promise<KeyedRow> {
  const { consultation, form } = definition;
  const response = buildResponse(form, keyed.values);
  const text = canonicalResponse(response);
  const codes = deriveReceiptCodes(Buffer.from(keyed.response), 'keyed');
  const received_at = receivedAt(keyed);
  const { opens, closes } = consultation;
  const facts = {
    channel: keyed.channel,
    received_at,
    late: stateAt({ opens, closes, outcome: undefined }, new Date(received_at)) === 'late' ? 1 : 0,
    replaces: null,
    notice: noticeVersion(consultation),
  };
  const content = receiptContent(definition, { publicAddress }, response, codes, facts);
  const proof = await receipts.prove(content);
  return {
    receipt: { ...content, ...proof },
    row: {
      ...facts,
      reference: codes.reference,
      nonce_hash: digest(`keyed\n${keyed.response}`),
      code_hash: hashPrivateCode(codes.privateCode),
      consultation: consultation.id,
      revision: form.revision,
      form: formHash(form),
      flags: '',
      sealed: await seal(canonicalResponse(withFollowUpCode(response, codes.followUpCode))),
      receipt_digest: digest(`${keyed.response}\n${text}`),
      digest: null,
      commitment: proof.commitment,
      signature: proof.signature,
      receipt_key: proof.key,
      separate: true,
    },
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

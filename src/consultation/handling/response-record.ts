import type { OpenedResponse } from './opened-response.ts';

/** A response for JSON Lines: everything stored about it except hashes and the sealed text, with its answers decrypted. */
export function responseRecord({ row, response }: OpenedResponse): Readonly<Record<string, unknown>> {
  return {
    reference: row.reference,
    consultation: row.consultation,
    revision: row.revision,
    form: row.form,
    channel: row.channel,
    receivedAt: row.received_at,
    late: row.late === 1,
    flags: row.flags === '' ? [] : row.flags.split(' '),
    state: row.state,
    endedAt: row.ended_at,
    replaces: row.replaces,
    identityRemovedAt: row.identity_removed_at,
    notice: row.notice,
    commitment: row.commitment,
    signature: row.signature,
    receiptKey: row.receipt_key,
    answers: response?.answers ?? null,
  };
}

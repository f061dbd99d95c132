import type { OpenedResponse } from './opened-response.ts';

/** A response as one line of JSON: everything that is stored of it, its answers opened; nothing but hashes and seal is left out. */
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
    answers: response?.answers ?? null,
  };
}

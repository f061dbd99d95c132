import { answerId } from '../answer-id.ts';
import type { FormSnapshot } from './form-snapshot.ts';
import { answerValues } from './opened-response.ts';
import { pseudonymousNames, type TableOptions, type TabledResponse } from './response-tables.ts';
import { withoutIdentity } from './retention-due.ts';

/**
 * A response for JSON Lines: everything stored about it except hashes and the sealed text, with its answers decrypted.
 *
 * @param form the form that it answers, if that was stored
 */
export function responseRecord(
  opened: TabledResponse,
  form: FormSnapshot | undefined,
  { pseudonymous }: TableOptions = {},
): Readonly<Record<string, unknown>> {
  const { row, response, campaigns } = opened;
  const answers = pseudonymous === true ? pseudonymousAnswers(opened, form) : (response?.answers ?? null);
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
    confidentialityClaimed: response === undefined ? null : answerValues(response, 'confidential').length > 0,
    answers,
    // By the name of the answered field.
    campaigns: Object.fromEntries(
      Object.keys(answers ?? {}).flatMap((field) => {
        const campaign = campaigns?.get(answerId(row.reference, field));
        return campaign === undefined ? [] : [[field, campaign]];
      }),
    ),
  };
}

/**
 * The answers without those that tell who the respondent is. What people wrote in others can still name somebody.
 * Without the form nobody knows which those are, so there are none.
 */
function pseudonymousAnswers({ response }: TabledResponse, form: FormSnapshot | undefined) {
  if (response === undefined || form === undefined) return null;
  const aboutYou = new Set([...form.aboutYou.map(({ name }) => name), 'confidential']);
  const answers = Object.entries(withoutIdentity(response, form).answers);
  return Object.fromEntries(answers.filter(([name]) => !aboutYou.has(name) || pseudonymousNames.has(name)));
}

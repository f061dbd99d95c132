import { londonDate } from '../consultation-state.ts';
import type { Consultation } from '../consultation.ts';
import { nonIdentityNames } from '../identity-phrases.ts';
import type { Response } from '../response.ts';
import { snapshotFields, type FormSnapshot } from './form-snapshot.ts';
import type { ResponseRow } from './response-row.ts';

/**
 * What must be deleted from a response. `identity again`: identity was removed before, but a correction may have put
 * some there since, or a field that was kept may identify people by now. Only the opened response can tell.
 */
export type DueDeletion = 'nothing' | 'identity' | 'identity again' | 'text';

/**
 * What is due for deletion on a day (`2026-11-24`, in London). Months count from the closing day or, without one, from
 * the day of arrival.
 */
export function retentionDue(
  { closes, privacy }: Pick<Consultation, 'closes' | 'privacy'>,
  row: Pick<ResponseRow, 'received_at' | 'identity_removed_at'>,
  today: string,
): DueDeletion {
  const from = closes ?? londonDate(new Date(row.received_at));
  if (today >= addMonths(from, privacy.retention.textMonths)) return 'text';
  if (today < addMonths(from, privacy.retention.identityMonths)) return 'nothing';
  return row.identity_removed_at === null ? 'identity' : 'identity again';
}

/** Adds months to a date; the last day of the month if it has no such day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDay))).toISOString().slice(0, 10);
}

/**
 * Removes everything that identifies the respondent. Only answers to known fields that are not identity are kept: an
 * answer to an unknown field may be a name.
 *
 * @param form the form that the response answers
 */
export function withoutIdentity(response: Response, form: FormSnapshot): Response {
  const keptNames = new Set([
    ...nonIdentityNames,
    ...snapshotFields({ ...form, aboutYou: [] }).map(({ name }) => name),
  ]);
  const answers = Object.entries(response.answers).filter(([name]) => keptNames.has(name));
  return { ...response, answers: Object.fromEntries(answers) };
}

/**
 * Whether a response has something that `withoutIdentity` removes.
 *
 * @param form the form that the response answers
 */
export function hasIdentity(response: Response, form: FormSnapshot): boolean {
  return Object.keys(withoutIdentity(response, form).answers).length < Object.keys(response.answers).length;
}

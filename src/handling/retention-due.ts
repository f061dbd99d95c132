import { londonDate } from '../consultation/deadline.ts';
import type { Consultation } from '../consultation/definition.ts';
import { identityFields } from '../consultation/identity.ts';
import type { Response } from '../consultation/response.ts';
import type { ResponseRow } from './response-row.ts';

/** What has to be deleted of a response by a day. */
export type Due = 'nothing' | 'identity' | 'text';

/**
 * What a consultation's retention says about a response on a day (`2026-11-24`, in London). Months count from the
 * closing day or, where there is none, from the day of arrival; on the day on which they are over, it is due.
 */
export function retentionDue(
  { closes, privacy }: Pick<Consultation, 'closes' | 'privacy'>,
  row: Pick<ResponseRow, 'received_at' | 'identity_removed_at'>,
  today: string,
): Due {
  const from = closes ?? londonDate(new Date(row.received_at));
  if (today >= monthsAfter(from, privacy.retention.textMonths)) return 'text';
  const isIdentityOver = today >= monthsAfter(from, privacy.retention.identityMonths);
  return isIdentityOver && row.identity_removed_at === null ? 'identity' : 'nothing';
}

/** The calendar day so many months later; the last day of the month where it has no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDay))).toISOString().slice(0, 10);
}

/** A response without what says who its respondent is. */
export function withoutIdentity(response: Response): Response {
  const identity = new Set(identityFields);
  const answers = Object.entries(response.answers).filter(([name]) => !identity.has(name));
  return { ...response, answers: Object.fromEntries(answers) };
}

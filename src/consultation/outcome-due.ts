import { formatDate } from '../model/partial-date.ts';
import { addWeeks } from '../model/weeks.ts';
import type { Consultation } from './consultation.ts';
import { say } from '../words/say.ts';

/** Within how many weeks of closing an outcome is published, as the consultation principles of the Cabinet Office say. */
export const weeksForOutcome = 12;

type WithOutcome = Pick<Consultation, 'closes' | 'next' | 'outcome'>;

/**
 * The last day on which the outcome of a consultation is in time: the end of what was promised or, if the promise is
 * later or says only a year, twelve weeks after closing. Undefined where the outcome is published, or nothing closes.
 */
export function outcomeDue(consultation: WithOutcome): string | undefined {
  const { outcome } = consultation;
  return outcome !== undefined && outcome.draft !== true ? undefined : lastDayForOutcome(consultation);
}

/** Whether an outcome is dated later than the last day on which it was in time. */
export function isOutcomeLate(consultation: WithOutcome): boolean {
  const due = lastDayForOutcome(consultation);
  const { date } = consultation.outcome ?? {};
  return due !== undefined && date !== undefined && date > due.slice(0, date.length);
}

function lastDayForOutcome({ closes, next: { by } }: WithOutcome): string | undefined {
  if (closes === undefined) return undefined;
  const latest = addWeeks(closes, weeksForOutcome);
  const isTimely = by !== undefined && by.length >= 7 && by <= latest.slice(0, by.length) && lastDayOf(by) > closes;
  return isTimely ? lastDayOf(by) : latest;
}

/** By how many days an outcome is overdue; 0 where it is in time. */
export function daysOverdue(due: string, today: string): number {
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(due)) / (24 * 60 * 60 * 1000)));
}

/** The sentence about an overdue outcome; undefined where it is in time. */
export function overdueSentence(consultation: Consultation, today: string): string | undefined {
  const due = outcomeDue(consultation);
  const days = due === undefined ? 0 : daysOverdue(due, today);
  const { closes = '', id, next } = consultation;
  if (due === undefined || days === 0) return undefined;
  return say.form.outcomeDue.outcomeOfWhichClosedOn({
    id,
    closes: formatDate(closes),
    isPromised: next.by !== undefined,
    by: next.by === undefined ? '' : formatDate(next.by),
    due: formatDate(due),
    days,
  });
}

function lastDayOf(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return date;
  return new Date(Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0)).toISOString().slice(0, 10);
}

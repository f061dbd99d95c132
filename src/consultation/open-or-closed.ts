import { formatDate } from '../model/partial-date.ts';
import type { Consultation } from './consultation.ts';

type Period = Pick<Consultation, 'opens' | 'closes'>;

/** Whether people can respond on a day, and that in words. */
export interface OpenOrClosed {
  readonly standing: 'not open yet' | 'open' | 'closed';
  /** `Closes in 61 days`, `Closed on 29 January 2027`. */
  readonly words: string;
}

/** Whether a consultation is open on a day in London (`2026-11-29`). Pages made on request and a small script say so. */
export function openOrClosed({ opens, closes }: Period, today: string): OpenOrClosed {
  if (opens !== undefined && today < opens)
    return { standing: 'not open yet', words: `Not open yet: opens ${inDays(today, opens)}` };
  if (closes === undefined) return { standing: 'open', words: 'Open' };
  return today <= closes
    ? { standing: 'open', words: `Open: closes ${today === closes ? 'at the end of today' : inDays(today, closes)}` }
    : { standing: 'closed', words: `Closed on ${formatDate(closes)}` };
}

/** When people can respond, in a few words that stay true: `From 2 November 2026 to the end of 29 January 2027`. */
export function periodWords({ opens, closes }: Period): string {
  if (opens === undefined || closes === undefined) return 'At any time: there is no closing day';
  return `From ${formatDate(opens)} to the end of ${formatDate(closes)}`;
}

/** `tomorrow`, `in 61 days`. */
function inDays(today: string, day: string): string {
  const days = Math.round((Date.parse(day) - Date.parse(today)) / (24 * 60 * 60 * 1000));
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

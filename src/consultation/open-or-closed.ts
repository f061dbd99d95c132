import { formatDate } from '../model/partial-date.ts';
import type { Consultation } from './consultation.ts';
import { say } from '../words/say.ts';

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
    return {
      standing: 'not open yet',
      words: say.form.openOrClosed.notOpenYetOpens({ days: daysBetween(today, opens) }),
    };
  if (closes === undefined) return { standing: 'open', words: say.form.openOrClosed.open };
  return today <= closes
    ? {
        standing: 'open',
        words: say.form.openOrClosed.openCloses({ days: daysBetween(today, closes) }),
      }
    : { standing: 'closed', words: say.form.openOrClosed.closedOn({ closes: formatDate(closes) }) };
}

/** When people can respond, in a few words that stay true: `From 2 November 2026 to the end of 29 January 2027`. */
export function periodWords({ opens, closes }: Period): string {
  if (opens === undefined || closes === undefined) return say.form.openOrClosed.atAnyTimeThereIs;
  return say.form.openOrClosed.fromToEndOf({ opens: formatDate(opens), closes: formatDate(closes) });
}

function daysBetween(today: string, day: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / (24 * 60 * 60 * 1000));
}

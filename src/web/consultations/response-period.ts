import { formatDate } from '../../model/partial-date.ts';
import type { Consultation } from '../../consultation/consultation.ts';
import { londonZone } from './london-time.ts';

/**
 * When people can respond, as a sentence that stays true: a page is built once, so it cannot say that a consultation is
 * open or closed.
 */
export function responsePeriod({ opens, closes }: Pick<Consultation, 'opens' | 'closes'>): string {
  if (opens === undefined || closes === undefined) return 'At any time: there is no closing day.';
  return `From the start of ${formatDate(opens)} to the end of ${formatDate(closes)}, London time (${londonZone(closes)}).`;
}

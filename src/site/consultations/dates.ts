import { dateInWords } from '../../code/partial-date.ts';
import type { Consultation } from '../../consultation/definition.ts';
import { londonZone } from './london-time.ts';

/**
 * When people can respond, as a sentence that stays true: pages are built once, so they never say that a consultation
 * is open or closed.
 */
export function datesInWords({ opens, closes }: Pick<Consultation, 'opens' | 'closes'>): string {
  if (opens === undefined || closes === undefined) return 'Always: there is no closing day.';
  return `From the beginning of ${dateInWords(opens)} to the end of ${dateInWords(closes)}, London time (${londonZone(closes)}).`;
}

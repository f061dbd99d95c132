import { formatDate } from '../../model/partial-date.ts';
import type { Consultation } from '../../consultation/consultation.ts';
import { londonZone } from './london-time.ts';
import { say } from '../../words/say.ts';

/**
 * When people can respond, as a sentence that stays true: a page is built once, so it cannot say that a consultation is
 * open or closed.
 */
export function responsePeriod({ opens, closes }: Pick<Consultation, 'opens' | 'closes'>): string {
  if (opens === undefined || closes === undefined) return say.form.responsePeriod.atAnyTimeThereIs;
  return say.form.responsePeriod.fromStartOfToEnd({
    opens: formatDate(opens),
    closes: formatDate(closes),
    closes2: londonZone(closes),
  });
}

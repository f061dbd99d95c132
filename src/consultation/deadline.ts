import type { Consultation } from './definition.ts';

/** Where a consultation stands at a moment. `late`: responses are stored and marked as late. `closed`: its outcome is published, and it takes no more. */
export type State = 'not open yet' | 'open' | 'late' | 'closed';

/**
 * Where a consultation stands at a moment: open from the first midnight of its opening day in London,
 * late from the midnight that ends its closing day in London.
 */
export function stateAt(consultation: Pick<Consultation, 'opens' | 'closes' | 'outcome'>, moment: Date): State {
  if (consultation.outcome !== undefined) return 'closed';
  const today = londonDate(moment);
  if (consultation.opens !== undefined && today < consultation.opens) return 'not open yet';
  if (consultation.closes !== undefined && today > consultation.closes) return 'late';
  return 'open';
}

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar date in London at a moment, as `2026-11-02`. */
export function londonDate(moment: Date): string {
  const parts = new Map(london.formatToParts(moment).map(({ type, value }) => [type, value]));
  return [parts.get('year'), parts.get('month'), parts.get('day')].join('-');
}

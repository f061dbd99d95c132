import type { Consultation } from './consultation.ts';

/** `late`: the closing day is over; responses are stored and marked as late. `closed`: the outcome is published too. */
export type ConsultationState = 'not open yet' | 'open' | 'late' | 'closed';

/**
 * The state of a consultation at a moment: open from the start of its opening day in London, late from the end of its
 * closing day in London, and closed once its outcome is published after that.
 */
export function stateAt(
  consultation: Pick<Consultation, 'opens' | 'closes' | 'outcome'>,
  moment: Date,
): ConsultationState {
  const today = londonDate(moment);
  if (consultation.opens !== undefined && today < consultation.opens) return 'not open yet';
  // Only the closing day closes: an outcome that was published too early ends nobody's right to respond.
  if (consultation.closes === undefined || today <= consultation.closes) return 'open';
  return consultation.outcome === undefined || consultation.outcome.draft === true ? 'late' : 'closed';
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

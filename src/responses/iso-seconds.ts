/** A moment as ISO 8601 in UTC, to the second: `2026-11-02T09:30:00Z`. Finer times would say more than is needed. */
export function isoSeconds(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}

/** The moment a day before an ISO time. */
export function dayBefore(time: string): string {
  return isoSeconds(new Date(Date.parse(time) - 24 * 60 * 60 * 1000));
}

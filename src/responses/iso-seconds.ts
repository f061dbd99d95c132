/** ISO 8601 in UTC, to the second: `2026-11-02T09:30:00Z`. Nothing needs a more precise time. */
export function isoSeconds(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}

/** The ISO time one day earlier. */
export function dayBefore(time: string): string {
  return isoSeconds(new Date(Date.parse(time) - 24 * 60 * 60 * 1000));
}

const week = 7 * 24 * 60 * 60 * 1000;

/** Whole weeks from one day to another, both included. */
export function weeksBetween(first: string, last: string): number {
  return Math.floor((Date.parse(last) - Date.parse(first) + week / 7) / week);
}

/** The day so many weeks after another. */
export function addWeeks(day: string, weeks: number): string {
  return new Date(Date.parse(day) + weeks * week).toISOString().slice(0, 10);
}

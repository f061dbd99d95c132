const week = 7 * 24 * 60 * 60 * 1000;

/** Whole weeks between two days, both included. */
export function weeksBetween(first: string, last: string): number {
  return Math.floor((Date.parse(last) - Date.parse(first) + week / 7) / week);
}

export function addWeeks(day: string, weeks: number): string {
  return new Date(Date.parse(day) + weeks * week).toISOString().slice(0, 10);
}

import type { PartialDate } from './partial-date.ts';

/**
 * Whether one date is certainly earlier. Compares only as exactly as the less exact date: `2018-12` is not before
 * `2018-12-05`.
 */
export function isBefore(date: PartialDate, other: PartialDate): boolean {
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) < other.slice(0, length);
}

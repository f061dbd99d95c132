import type { PartialDate } from '../../model/partial-date.ts';

/** The placeholder for an unknown day, which is removed from the file. */
export const unknownDay = '1970-01-01';

/** The day of a date; undefined for a month or a year. */
export function dayOf(date: PartialDate): string | undefined {
  return date.length === '2018-10-04'.length ? date : undefined;
}

import type { PartialDate } from '../../code/partial-date.ts';

/** The time that stands in a document for a time that is not known: the file is written without it. */
export const dayless = '1970-01-01T00:00:00Z';

/** The day of a date; nothing for a month or a year, which are never widened to a day. */
export function dayOf(date: PartialDate): string | undefined {
  return date.length === '2018-10-04'.length ? date : undefined;
}

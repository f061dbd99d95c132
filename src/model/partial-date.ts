import { z } from 'zod';
import { locale, say } from '../words/say.ts';

/**
 * A date as exact as its source: `2018`, `2018-12` or `2018-10-04`. A month is never widened to a day, and 30 February
 * is refused.
 */
export const partialDateSchema = z.union([z.iso.date(), z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/)], {
  error: 'a date that exists, as "2018-10-04", "2018-12" or "2018"',
});

export type PartialDate = z.infer<typeof partialDateSchema>;

const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The date as the language of the site writes it, in English in GOV.UK style: `4 October 2018`, `December 2018`, `2018`. */
export function formatDate(date: PartialDate): string {
  if (date.length === 4) return date;
  return (date.length === 10 ? day : month).format(new Date(toTimestamp(date)));
}

/** The date with its preposition, as a sentence has it: `on 4 October 2018`, `in December 2018`. */
export function onDate(date: PartialDate): string {
  return say.model.partialDate.onDate({ isDay: date.length === 10, date: formatDate(date) });
}

/** The start of a day, month or year as a timestamp, for formats that need one: `2019-05-01T00:00:00Z`. */
export function toTimestamp(date: PartialDate): string {
  const [year = '1970', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}

import type { Code } from './code.ts';
import type { PartialDate } from './partial-date.ts';

/**
 * Dates for sorting revisions together with other dated entries, by label. Revisions follow each other in the order of
 * the lock, also where two have one date, or where the later one only says in which month it was published.
 */
export function sortingDates({ revisions }: Code): ReadonlyMap<string, PartialDate> {
  let latest: PartialDate = '';
  return new Map(
    revisions.map(({ label, record: { date } }) => {
      if (date > latest) latest = date;
      return [label, latest];
    }),
  );
}

import { publishedRevisions, type Code, type Revision } from './code.ts';
import { isBefore } from './is-before.ts';
import type { PartialDate } from './partial-date.ts';

/** Whether something had happened by the end of a day or month. `perhaps`: in this month, of which no day is recorded. */
export type ByThen = 'yes' | 'perhaps' | 'no';

/** Whether what happened on `date` had happened by the end of `day`, which may be a month or year too. */
export function hadHappened(date: PartialDate, day: PartialDate): ByThen {
  if (isBefore(day, date)) return 'no';
  return date.length < day.length && !isBefore(date, day) ? 'perhaps' : 'yes';
}

/** The Code as far as it was known at the end of a day or month. */
export interface CodeOnDay {
  /** The revisions that were published by then, with what had happened to them. */
  readonly code: Code;
  /** The revisions that were perhaps published by then: the record has the month of it and no day. */
  readonly perhaps: readonly Revision[];
  /** What perhaps had happened to revisions by then. */
  readonly perhapsEvents: Code['standing']['events'];
}

/** The Code at the end of a day or month. */
export function codeOnDay(code: Code, day: PartialDate): CodeOnDay {
  const published = publishedRevisions(code);
  // A revision comes after the one before it, also where the dates do not say so.
  const count = published.findLastIndex(({ record }) => hadHappened(record.date, day) === 'yes') + 1;
  const revisions = published.slice(0, count);
  const had = (byThen: ByThen) => code.standing.events.filter(({ date }) => hadHappened(date, day) === byThen);
  const isThere = ({ revision }: Code['standing']['events'][number]) =>
    revisions.some(({ label }) => label === revision);
  return {
    code: { revisions, standing: { ...code.standing, events: had('yes').filter(isThere) } },
    perhaps: published.slice(count).filter(({ record }) => hadHappened(record.date, day) === 'perhaps'),
    perhapsEvents: had('perhaps'),
  };
}

/** Each day or month on which a revision was published or something happened to one, the earliest first. */
export function daysOfChange({ revisions, standing }: Code): readonly PartialDate[] {
  const dates = [
    ...revisions.filter(({ draft }) => !draft).map(({ record }) => record.date),
    ...standing.events.map(({ date }) => date),
  ];
  return [...new Set(dates)].toSorted();
}

/** The last of these days on or before another day or month; undefined if all are later. */
export function lastDayOfChange(days: readonly PartialDate[], asked: PartialDate): PartialDate | undefined {
  return days.findLast((day) => hadHappened(day, asked) !== 'no');
}

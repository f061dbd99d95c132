import { clauseRecords } from '../../model/clause-record.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import { sortingDates } from '../../model/sorting-dates.ts';
import { currentRevision } from '../../model/current-standing.ts';
import { clauseSteps } from '../../downloads/data/json/clause-steps.ts';
import type { Content } from '../../content/content.ts';
import { publishedOf } from '../downloads/fill-published-content.ts';
import { routes } from '../routes.ts';

/** When each page last changed, by its address: from dates in the content, not of files. */
export function lastChanged(content: Content): ReadonlyMap<string, PartialDate> {
  const published = publishedOf(content);
  const { code, pairs } = published;
  const dates = sortingDates(code);
  const revisions = code.revisions.map(({ label }) => {
    const events = code.standing.events.filter(({ revision }) => revision === label);
    return [routes.revision(label), latest([dates.get(label), ...events.map(({ date }) => date)])] as const;
  });
  const steps = clauseSteps(published);
  const clauses = clauseRecords(code).map(({ id, revisions: held }) => {
    const first = held.at(-1)?.revision.record.date;
    return [routes.clause(id), steps.get(id)?.[0]?.date ?? first] as const;
  });
  const comparisons = pairs.flatMap(({ from, to }) =>
    [routes.comparison(from.label, to.label), routes.beforeAndAfter(from.label, to.label)].map(
      (address) => [address, to.record.date] as const,
    ),
  );
  const consultations = content.consultations.map(
    ({ id, outcome }) => [routes.consultation(id), outcome?.date] as const,
  );
  const newest = latest(revisions.map(([, date]) => date));
  const lists = [
    [routes.code, currentRevision(code)?.record.date],
    [routes.home, newest],
    [routes.changes, newest],
    [routes.clauses, newest],
    [routes.updates, latest(content.updates?.updates.map(({ date }) => date) ?? [])],
  ] as const;
  const outcomes = content.points.flatMap(({ consultation, points }) => {
    const date = content.consultations.find(({ id }) => id === consultation.id)?.outcome?.date;
    const pages = points.points.map(({ id }) => routes.point(consultation.id, id));
    return [routes.outcome(consultation.id), ...pages].map((page) => [page, date] as const);
  });
  const known = [...outcomes, ...revisions, ...clauses, ...comparisons, ...consultations, ...lists];
  return new Map(known.flatMap(([address, date]) => (date === undefined ? [] : [[address, date]])));
}

/** The latest of several dates, as far as they are exact. */
function latest(dates: readonly (PartialDate | undefined)[]): PartialDate | undefined {
  return dates
    .filter((date) => date !== undefined)
    .toSorted()
    .at(-1);
}

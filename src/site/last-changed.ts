import { clauseRecords } from '../code/clause-record.ts';
import type { PartialDate } from '../code/partial-date.ts';
import { currentRevision } from '../code/standing-of.ts';
import { clauseSteps } from '../publications/data/json/clause-steps.ts';
import type { Content } from '../source/content.ts';
import { publishedOf } from './published.ts';
import { routes } from './routes.ts';

/** When pages last changed, by their address on the site: as the content tells it, not when files were written. */
export function lastChanged(content: Content): ReadonlyMap<string, PartialDate> {
  const published = publishedOf(content);
  const { code, pairs } = published;
  const revisions = code.revisions.map(({ label, record }) => {
    const events = code.standing.events.filter(({ revision }) => revision === label);
    return [routes.revision(label), latest([record.date, ...events.map(({ date }) => date)])] as const;
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
  const known = [...revisions, ...clauses, ...comparisons, ...consultations, ...lists];
  return new Map(known.flatMap(([address, date]) => (date === undefined ? [] : [[address, date]])));
}

/** The last of dates; of two that are not equally exact, the later one as far as they say. */
function latest(dates: readonly (PartialDate | undefined)[]): PartialDate | undefined {
  return dates
    .filter((date) => date !== undefined)
    .toSorted()
    .at(-1);
}

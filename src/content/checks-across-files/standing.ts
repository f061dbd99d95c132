import { isBefore } from '../../model/is-before.ts';
import { diagnostic, type Report, type Message } from '../diagnostics/diagnostic.ts';
import { quote } from '../diagnostics/quote.ts';
import type { ContentFiles } from '../readers/read-files.ts';
import type { RevisionFiles } from '../readers/revision-files.ts';
import { nameOf, valueAt, valuesAt, type ValueAt } from '../yaml/value-at.ts';
import { reportUnknownName, reportUnknownNames } from './unknown-names.ts';

/** Checks that events are about published revisions, in date order, and have the keys that they need. */
export function checkStanding({ standing, revisions }: ContentFiles, report: Report): void {
  const published = new Map(revisions.filter(({ draft }) => !draft).map((revision) => [revision.name, revision]));
  const names = new Set(published.keys());
  reportUnknownNames(
    standing,
    'events.*.revision',
    { kind: 'revision', definedAs: 'a published revision', names },
    report,
  );
  let last = '';
  for (const { keys, value: event } of valuesAt(standing.raw?.value, 'events.*')) {
    const reportAt = (key: string, message: Message): void => {
      report(standing.path, diagnostic('standing-event', standing.at([...keys, key]), message));
    };
    const at = (key: string): unknown => valueAt(event, [key]);
    const [kind, date] = [at('event'), at('date')];
    checkClause(standing, { keys, value: event }, published, report);
    if (kind === 'in force' && at('extent') === undefined)
      reportAt('event', missingMessage('in force', 'extent', 'where it is in force'));
    if (kind === 'withdrawn' && at('reason') === undefined)
      reportAt('event', missingMessage('withdrawn', 'reason', 'why, in one sentence'));
    if (kind === 'removed' && at('clause') === undefined)
      reportAt('event', missingMessage('removed', 'clause', 'the clause whose text was removed'));
    if (kind === 'removed' && at('reason') === undefined)
      reportAt('event', missingMessage('removed', 'reason', 'why, in one sentence'));
    if (typeof date !== 'string') continue;
    if (isBefore(date, last)) reportAt('date', orderMessage(date, last));
    last = date;
  }
}

/** A clause that an event names has to be in the revision that it names. */
function checkClause(
  standing: ContentFiles['standing'],
  { keys, value: event }: ValueAt,
  published: ReadonlyMap<string, RevisionFiles>,
  report: Report,
): void {
  const clause = nameOf(valueAt(event, ['clause']));
  const revision = published.get(nameOf(valueAt(event, ['revision'])) ?? '');
  if (clause === undefined || revision === undefined) return;
  const definedAs = `a clause of revision ${revision.name}`;
  const known = { kind: 'clause', definedAs, names: new Set(revision.clauses.keys()) } as const;
  reportUnknownName(standing, { keys: [...keys, 'clause'], name: clause }, known, report);
}

function missingMessage(event: string, key: string, what: string): Message {
  return {
    unexpected: `Missing ${quote(key)} of event ${quote(event)}`,
    expected: `expected ${what}`,
    todo: `Add a line that begins with ${quote(`${key}:`)}.`,
  };
}

function orderMessage(date: string, last: string): Message {
  return {
    unexpected: `Unexpected date ${quote(date)}`,
    expected: `expected ${quote(last)} or later, the date of the previous event`,
    todo: 'Put the events in date order.',
  };
}

import { isBefore } from '../../code/date-order.ts';
import { finding, type Report, type Words } from '../finding.ts';
import { quoted } from '../quoted.ts';
import type { ContentFiles } from '../read-files.ts';
import type { RevisionFiles } from '../revision-files.ts';
import { nameOf, valueAt, valuesAt, type ValueAt } from '../yaml/value-at.ts';
import { checkName, checkNamed } from './known.ts';

/** Events happened to published revisions, are in order of date, and say what they have to. */
export function checkStanding({ standing, revisions }: ContentFiles, report: Report): void {
  const published = new Map(revisions.filter(({ draft }) => !draft).map((revision) => [revision.name, revision]));
  const names = new Set(published.keys());
  checkNamed(standing, 'events.*.revision', { kind: 'revision', where: 'a published revision', names }, report);
  let last = '';
  for (const { keys, value: event } of valuesAt(standing.raw?.value, 'events.*')) {
    const tell = (key: string, words: Words): void => {
      report(standing.path, finding('standing-event', standing.at([...keys, key]), words));
    };
    const at = (key: string): unknown => valueAt(event, [key]);
    const [kind, date] = [at('event'), at('date')];
    checkClause(standing, { keys, value: event }, published, report);
    if (kind === 'in force' && at('extent') === undefined)
      tell('event', missingWords('in force', 'extent', 'where it is in force'));
    if (kind === 'withdrawn' && at('reason') === undefined)
      tell('event', missingWords('withdrawn', 'reason', 'why, in one sentence'));
    if (kind === 'removed' && at('clause') === undefined)
      tell('event', missingWords('removed', 'clause', 'whose text was taken out'));
    if (kind === 'removed' && at('reason') === undefined)
      tell('event', missingWords('removed', 'reason', 'why, in one sentence'));
    if (typeof date !== 'string') continue;
    if (isBefore(date, last)) tell('date', orderWords(date, last));
    last = date;
  }
}

/** The clause that was withdrawn stands in the revision from which it was. */
function checkClause(
  standing: ContentFiles['standing'],
  { keys, value: event }: ValueAt,
  published: ReadonlyMap<string, RevisionFiles>,
  report: Report,
): void {
  const clause = nameOf(valueAt(event, ['clause']));
  const revision = published.get(nameOf(valueAt(event, ['revision'])) ?? '');
  if (clause === undefined || revision === undefined) return;
  const where = `a clause of revision ${revision.name}`;
  const known = { kind: 'clause', where, names: new Set(revision.clauses.keys()) } as const;
  checkName(standing, { keys: [...keys, 'clause'], name: clause }, known, report);
}

function missingWords(event: string, key: string, what: string): Words {
  return {
    unexpected: `Unexpected event ${quoted(event)} without ${quoted(key)}`,
    expected: `expected ${quoted(key)} to say ${what}`,
    todo: `Add a line that begins with ${quoted(`${key}:`)}.`,
  };
}

function orderWords(date: string, last: string): Words {
  return {
    unexpected: `Unexpected date ${quoted(date)}`,
    expected: `expected ${quoted(last)} or later, the date of the event before`,
    todo: 'Put the events in order of date.',
  };
}

import { isBefore } from '../../code/date-order.ts';
import { finding, type Report, type Words } from '../finding.ts';
import { quoted } from '../quoted.ts';
import type { ContentFiles } from '../read-files.ts';
import { valueAt, valuesAt } from '../yaml/value-at.ts';
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
    const { event: kind, date, extent, reason, clause, revision } = readEvent(event);
    const clauses = typeof revision === 'string' ? published.get(revision)?.clauses : undefined;
    const known = {
      kind: 'clause',
      where: `a clause of revision ${String(revision)}`,
      names: clauses && new Set(clauses.keys()),
    } as const;
    checkName(standing, { keys: [...keys, 'clause'], value: clause }, known, report);
    if (kind === 'in force' && extent === undefined)
      tell('event', missingWords('in force', 'extent', 'where it is in force'));
    if (kind === 'withdrawn' && reason === undefined)
      tell('event', missingWords('withdrawn', 'reason', 'why, in one sentence'));
    if (typeof date !== 'string') continue;
    if (isBefore(date, last)) tell('date', orderWords(date, last));
    last = date;
  }
}

function readEvent(event: unknown) {
  const at = (key: string): unknown => valueAt(event, [key]);
  return {
    event: at('event'),
    date: at('date'),
    extent: at('extent'),
    reason: at('reason'),
    clause: at('clause'),
    revision: at('revision'),
  };
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

import { publishedRevisions, type Code, type Revision } from './code.ts';
import { memoize } from './memoize.ts';
import type { PartialDate } from './partial-date.ts';
import type { revisionStatuses } from './revision-statuses.ts';
import { named } from './stored-words.ts';

/** The standing of a revision. Published does not mean in force, and a later revision supersedes an earlier one. */
export interface RevisionStanding {
  readonly word: 'working draft' | (typeof revisionStatuses)[number];
  /** What the body calls it: that word, or one of its own. */
  readonly name: string;
  /** From when. */
  readonly since: PartialDate;
  /** Where, for `in force`. */
  readonly extent?: string;
  /** Why, for `withdrawn`. */
  readonly reason?: string;
}

/** The standing of a revision, from its own record and from later events. */
export function standingOf(code: Code, revision: Revision): RevisionStanding {
  const { label, record, draft } = revision;
  if (draft) return { word: 'working draft', name: named('working draft'), since: record.date };
  const events = code.standing.events.filter((event) => event.revision === label && event.clause === undefined);
  const last = events.at(-1);
  const name = last === undefined ? '' : (last.called ?? named(last.event));
  const superseded = code.words?.superseded ?? named('superseded');
  if (last?.event === 'withdrawn') {
    return { word: 'withdrawn', name, since: last.date, ...(last.reason === undefined ? {} : { reason: last.reason }) };
  }
  if (last?.event === 'superseded') return { word: 'superseded', name, since: last.date };
  if (last?.event === 'in force') {
    const next = nextInForce(code, revision);
    if (next !== undefined) return { word: 'superseded', name: superseded, since: next };
    return {
      word: 'in force',
      name,
      since: last.date,
      ...(last.extent === undefined ? {} : { extent: last.extent }),
    };
  }
  const later = laterRevision(code, revision);
  if (later !== undefined) return { word: 'superseded', name: superseded, since: later.record.date };
  if (last?.event === 'final') return { word: 'final', name, since: last.date };
  return { word: record.status, name: record.called ?? named(record.status), since: record.date };
}

/** What happened to revisions after they were published: that one was in force from the first day is in its own status. */
export function eventsAfterPublication({ revisions, standing }: Code): Code['standing']['events'] {
  return standing.events.filter(
    ({ revision, event, clause, date }) =>
      clause !== undefined ||
      !revisions.some(({ label, record }) => label === revision && record.status === event && record.date === date),
  );
}

/** The revision shown at `/code/`: the one in force, or else the latest published one that was not withdrawn. */
export const currentRevision: (code: Code) => Revision | undefined = memoize((code) => {
  const published = publishedRevisions(code);
  const standing = (revision: Revision) => standingOf(code, revision).word;
  return (
    published.find((revision) => standing(revision) === 'in force') ??
    published.findLast((revision) => standing(revision) !== 'withdrawn') ??
    published.at(-1)
  );
});

/** Whether any revision is in force. */
export function hasRevisionInForce(code: Code): boolean {
  return publishedRevisions(code).some((revision) => standingOf(code, revision).word === 'in force');
}

function laterRevision(code: Code, revision: Revision): Revision | undefined {
  const published = publishedRevisions(code);
  const later = published.slice(published.indexOf(revision) + 1);
  return later.find(({ label }) => !isWithdrawn(code, label));
}

function nextInForce(code: Code, revision: Revision): PartialDate | undefined {
  const order = publishedRevisions(code).map(({ label }) => label);
  return code.standing.events.find(
    ({ event, revision: label, clause }) =>
      event === 'in force' && clause === undefined && order.indexOf(label) > order.indexOf(revision.label),
  )?.date;
}

function isWithdrawn(code: Code, label: string): boolean {
  const events = code.standing.events.filter(({ revision, clause }) => revision === label && clause === undefined);
  return events.at(-1)?.event === 'withdrawn';
}

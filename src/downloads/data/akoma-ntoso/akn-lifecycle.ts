import type { ElementContent } from 'xast';
import { x } from 'xastscript';
import type { Code, Revision } from '../../../model/code.ts';
import { standingOf } from '../../../model/current-standing.ts';
import type { PartialDate } from '../../../model/partial-date.ts';
import type { PublishedContent } from '../../published-content.ts';
import { firstDayOf } from './akn-identification.ts';
import { aknNames } from './akn-names.ts';

/** Something that happened to the Code up to a revision, or to that revision since. */
interface Event {
  readonly date: PartialDate;
  /** The revision concerned. */
  readonly label: string;
  /** The `eId` of the concept that says what happened. */
  readonly what: 'publication' | 'inForce' | 'superseded' | 'withdrawn' | 'removed';
  /** Its effect on the text, if it had one. */
  readonly type?: 'generation' | 'amendment' | 'repeal';
}

/** The publications up to a revision, and what happened to it since. */
export function lifecycle({ code, settings }: PublishedContent, revision: Revision): ElementContent {
  const names = aknNames({ code, settings });
  const source = `#${names.body}`;
  const elements = eventsOf(code, revision).map(({ date, label, what, type }, index) =>
    x('eventRef', {
      eId: eventId(index),
      date: firstDayOf(date),
      source,
      refersTo: `#${what}`,
      ...(type === undefined ? {} : { type }),
      ...(what === 'publication' && label === revision.label ? { originatingExpression: 'true' } : {}),
      href: names.expression(label),
    }),
  );
  return x('lifecycle', { source }, elements);
}

/** The period during which a revision is in force; nothing if it never was. */
export function temporalData({ code, settings }: PublishedContent, revision: Revision): readonly ElementContent[] {
  const events = eventsOf(code, revision);
  const start = events.findIndex(({ what }) => what === 'inForce');
  if (start === -1) return [];
  const end = events.findIndex(({ what }, index) => index > start && (what === 'superseded' || what === 'withdrawn'));
  const interval = x('timeInterval', {
    start: `#${eventId(start)}`,
    ...(end === -1 ? {} : { end: `#${eventId(end)}` }),
    refersTo: '#inForce',
  });
  return [
    x('temporalData', { source: `#${aknNames({ code, settings }).body}` }, [
      x('temporalGroup', { eId: 'tmpg_1' }, [interval]),
    ]),
  ];
}

function eventId(index: number): string {
  return `eref_${index + 1}`;
}

function eventsOf(code: Code, revision: Revision): readonly Event[] {
  const { label } = revision;
  const published = code.revisions.slice(0, code.revisions.indexOf(revision) + 1);
  const publications = published.map((one, index): Event => ({
    date: one.record.date,
    label: one.label,
    what: 'publication',
    type: index === 0 ? 'generation' : 'amendment',
  }));
  const since = code.standing.events
    .filter((event) => event.revision === label)
    .flatMap(({ date, event, clause }): readonly Event[] => {
      if (event === 'removed') return [{ date, label, what: event, type: 'amendment' }];
      if (clause !== undefined || event === 'final') return [];
      if (event === 'in force') return [{ date, label, what: 'inForce' }];
      return [{ date, label, what: event, ...(event === 'withdrawn' ? { type: 'repeal' } : {}) }];
    });
  const standing = standingOf(code, revision);
  // That a later revision came into force, or was published, supersedes this one without its own event.
  const isRecorded = standing.word !== 'superseded' || since.some(({ what }) => what === 'superseded');
  return [
    ...publications,
    ...since,
    ...(isRecorded ? [] : [{ date: standing.since, label, what: 'superseded' } as const]),
  ];
}

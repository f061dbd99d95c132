import { eventsAfterPublication, standingOf } from '../../../model/current-standing.ts';
import type { Revision } from '../../../model/code.ts';
import { sortingDates } from '../../../model/sorting-dates.ts';
import { clauseHeadingIn } from '../../../model/clause-heading.ts';
import { describeEvent } from '../../../model/describe-event.ts';
import { named } from '../../../model/stored-words.ts';
import { onDate } from '../../../model/partial-date.ts';
import { summariseStep } from '../../../provenance/summarise-step.ts';
import { clauseMove } from '../../../redline/position-text.ts';
import { listed } from '../../../model/listed.ts';
import { titleIn } from '../../../redline/text-origins.ts';
import type { PublishedContent } from '../../published-content.ts';
import type { FeedEntry } from './atom.ts';
import { say } from '../../../words/say.ts';

/** An entry for each revision, and for each later event of one: latest first where dates are equal. */
export function revisionEntries(published: PublishedContent): readonly FeedEntry[] {
  const { addresses, code } = published;
  const events = eventsAfterPublication(code).filter(({ revision }) =>
    code.revisions.some(({ label }) => label === revision),
  );
  const dates = sortingDates(code);
  const ofRevisions = code.revisions.map((revision, index) => ({
    ...revisionEntry(published, revision, code.revisions[index - 1]),
    date: dates.get(revision.label) ?? revision.record.date,
  }));
  const ofEvents = events.map((one) => {
    const { revision, event, date, clause, reason } = one;
    return {
      address: addresses.revision(revision),
      // No other event of a revision has the same name and date.
      id: `${addresses.revision(revision)}#${[event.replaceAll(' ', '-'), date, clause].filter(Boolean).join('-')}`,
      title: describeEvent(one),
      date,
      paragraphs: [`${describeEvent(one)} ${onDate(date)}.`, ...(reason === undefined ? [] : [reason])],
    };
  });
  return [...ofEvents.toReversed(), ...ofRevisions.toReversed()];
}

function revisionEntry(
  { addresses, code, compare, settings }: PublishedContent,
  revision: Revision,
  before: Revision | undefined,
): FeedEntry {
  const { label, record } = revision;
  const changes = record.changes.map(({ clauses, kind, from, note }) => {
    const names = clauses.map((id) => clauseHeadingIn(revision, before ?? revision, id));
    const origins = from === undefined || before === undefined ? [] : from.map((id) => titleIn(before, id));
    const moves = kind !== 'moved' || before === undefined ? [] : clauses.map((id) => clauseMove(id, before, revision));
    return say.dataFiles.revisionEntries.change({
      clauses: names.join(', '),
      kind: moves.length === 0 ? named(kind) : moves.join('; '),
      isFromOthers: origins.length > 0,
      origins: listed(origins),
      note,
    });
  });
  return {
    address: addresses.revision(label),
    title: say.dataFiles.revisionEntries.revisionOf({ label, shortCode: settings.shortCode }),
    date: record.date,
    paragraphs: [
      record.summary,
      ...(before === undefined ? [] : [summariseStep(code, { from: before, to: revision }, compare)]),
      ...changes,
      ...(before === undefined
        ? []
        : [say.dataFiles.revisionEntries.allChangesMarked({ label: addresses.comparison(before.label, label) })]),
      say.dataFiles.revisionEntries.status({ name: standingOf(code, revision).name }),
      say.dataFiles.revisionEntries.whatChangedSince({ label: addresses.since(label) }),
    ],
  };
}

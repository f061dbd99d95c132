import { standingOf } from '../../../code/standing-of.ts';
import type { Revision } from '../../../code/code.ts';
import { clauseHeadingIn } from '../../../code/clause-heading.ts';
import { dateInWords } from '../../../code/partial-date.ts';
import type { Published } from '../published.ts';
import type { FeedEntry } from './atom.ts';

/** An entry for each revision, and for each thing that happened to one afterwards. */
export function revisionEntries(published: Published): readonly FeedEntry[] {
  const { addresses, code } = published;
  const events = code.standing.events.filter(({ revision }) => code.revisions.some(({ label }) => label === revision));
  return [
    ...code.revisions.map((revision, place) => revisionEntry(published, revision, code.revisions[place - 1])),
    ...events.map(({ revision, event, date, extent, clause, reason }) => ({
      address: addresses.revision(revision),
      // No other event of a revision has the same name and date.
      id: `${addresses.revision(revision)}#${[event.replaceAll(' ', '-'), date, clause].filter(Boolean).join('-')}`,
      title: `Revision ${revision}: ${clause === undefined ? event : `text of ${clause} ${event}`}`,
      date,
      paragraphs: [
        `${event}, ${dateInWords(date)}${extent === undefined ? '' : `, ${extent}`}.`,
        ...(reason === undefined ? [] : [reason]),
      ],
    })),
  ];
}

function revisionEntry(
  { addresses, code, settings }: Published,
  revision: Revision,
  before: Revision | undefined,
): FeedEntry {
  const { label, record } = revision;
  const changes = record.changes.map(({ clauses, kind, note }) => {
    const names = clauses.map((id) => clauseHeadingIn(revision, before ?? revision, id));
    return `${names.join(', ')} (${kind}): ${note}`;
  });
  return {
    address: addresses.revision(label),
    title: `Revision ${label} of the ${settings.shortCode}`,
    date: record.date,
    paragraphs: [
      record.summary,
      ...changes,
      ...(before === undefined ? [] : [`All changes, marked: ${addresses.comparison(before.label, label)}`]),
      `How it stands: ${standingOf(code, revision).word}.`,
    ],
  };
}

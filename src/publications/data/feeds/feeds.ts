import { clauseHeading } from '../../../code/clause-heading.ts';
import { clauseRecords, type ClauseRecord } from '../../../code/clause-record.ts';
import { dateInWords } from '../../../code/partial-date.ts';
import type { Consultation } from '../../../consultation/definition.ts';
import type { DataFile } from '../data-file.ts';
import { feedPath } from '../data-path.ts';
import { clauseSteps, type ClauseStep } from '../json/clause-steps.ts';
import type { Published } from '../published.ts';
import { atom, type FeedEntry } from './atom.ts';
import { revisionEntries } from './revision-entries.ts';

/** Every feed, as a file below `/feeds/`. */
export function feedFiles(published: Published): readonly DataFile[] {
  const { addresses, code, settings } = published;
  const steps = clauseSteps(published);
  const feed = (path: string, title: string, page: string, entries: () => readonly FeedEntry[]): DataFile => {
    const address = addresses.feed(path);
    return { path, address, title, text: () => atom({ title, address, page, settings }, entries()) };
  };
  return [
    feed(feedPath.revisions, 'Revisions', addresses.changes, () => revisionEntries(published)),
    feed(feedPath.consultations, 'Consultations', addresses.register('consultations'), () =>
      consultationEntries(published),
    ),
    feed(feedPath.updates, 'Programme updates', addresses.register('updates'), () => updateEntries(published)),
    ...clauseRecords(code).map((record) =>
      feed(
        feedPath.clause(record.id),
        `Changes of “${clauseHeading(record.clause)}”`,
        addresses.clause(record.id),
        () => clauseEntries(published, record, steps.get(record.id) ?? []),
      ),
    ),
  ];
}

/** An entry when a consultation opens, and one when its outcome is published. One that is always open has no such day. */
function consultationEntries({ addresses, consultations }: Published): readonly FeedEntry[] {
  return consultations.flatMap(({ id, title, summary, opens, closes, outcome }: Consultation): readonly FeedEntry[] => {
    const address = addresses.consultation(id);
    return [
      ...(opens === undefined || closes === undefined
        ? []
        : [
            {
              address,
              title: `Consultation: ${title}`,
              date: opens,
              paragraphs: [
                summary,
                `It opens on ${dateInWords(opens)} and closes at the end of ${dateInWords(closes)}.`,
              ],
            },
          ]),
      ...(outcome === undefined
        ? []
        : [
            {
              address: `${address}#outcome`,
              title: `What came of the consultation: ${title}`,
              date: outcome.date,
              paragraphs: outcome.summary,
            },
          ]),
    ];
  });
}

function updateEntries({ addresses, updates }: Published): readonly FeedEntry[] {
  return (updates?.updates ?? []).map(({ date, title, text }) => ({
    address: addresses.update(date),
    title,
    date,
    paragraphs: text,
  }));
}

/** An entry for each revision that changed a clause, and for the one that brought it. */
function clauseEntries({ addresses }: Published, { id, revisions }: ClauseRecord, steps: readonly ClauseStep[]) {
  const first = revisions.at(-1);
  const isAdded = steps.some(({ kinds }) => kinds.includes('added'));
  return [
    ...steps.map(({ revision, date, kinds, page, changes }) => ({
      address: page,
      title: `Revision ${revision}: ${kinds.join(', ')}`,
      date,
      paragraphs: changes.flatMap(({ note, because }) => [note, ...because.map(({ sentence }) => sentence)]),
    })),
    ...(first === undefined || isAdded
      ? []
      : [
          {
            address: addresses.inRevision(first.revision.label, id),
            title: `Revision ${first.revision.label}: first published`,
            date: first.revision.record.date,
            paragraphs: [first.clause.text.front.plain],
          },
        ]),
  ];
}

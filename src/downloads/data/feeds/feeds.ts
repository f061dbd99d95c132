import type { Code } from '../../../model/code.ts';
import { memoize } from '../../../model/memoize.ts';
import { sortingDates } from '../../../model/sorting-dates.ts';
import { clauseHeading } from '../../../model/clause-heading.ts';
import { clauseRecords, type ClauseRecord } from '../../../model/clause-record.ts';
import { formatDate, type PartialDate } from '../../../model/partial-date.ts';
import type { Consultation } from '../../../consultation/consultation.ts';
import { keptRegisters, type Register } from '../../../model/registers/kept-registers.ts';
import { kindsOfChange } from '../../../provenance/kinds-of-change.ts';
import { notedDutyWatch } from '../../../provenance/noted-duty-watch.ts';
import { consecutivePairs } from '../../../provenance/revision-pairs.ts';
import { addedAndRemoved } from '../../../redline/duty-watch/summarise-duty-changes.ts';
import type { DataFile } from '../../data-file.ts';
import { feedPath } from '../../data-path.ts';
import { clauseSteps, type ClauseStepRecord } from '../json/clause-steps.ts';
import type { PublishedContent } from '../../published-content.ts';
import { atom, type FeedEntry } from './atom.ts';
import { themeEntries } from './theme-entries.ts';
import { revisionEntries } from './revision-entries.ts';
import { say } from '../../../words/say.ts';
import { named } from '../../../model/stored-words.ts';

/** Every feed, as a file below `/feeds/`. */
export function feedFiles(published: PublishedContent): readonly DataFile[] {
  const { addresses, code, settings, themes } = published;
  const steps = clauseSteps(published);
  const dates = sortingDates(code);
  const kept = keptRegisters(published);
  const ifKept = (register: Register, files: readonly DataFile[]) => (kept.has(register) ? files : []);
  const feed = (path: string, title: string, page: string, entries: () => readonly FeedEntry[]): DataFile => {
    const address = addresses.feed(path);
    return { path, address, title, text: () => atom({ title, address, page, settings }, entries()) };
  };
  return [
    feed(feedPath.revisions, say.dataFiles.feeds.revisions, addresses.changes, () => revisionEntries(published)),
    ...ifKept('consultations', [
      feed(feedPath.consultations, say.dataFiles.feeds.consultations, addresses.register('consultations'), () =>
        consultationEntries(published),
      ),
    ]),
    ...ifKept('updates', [
      feed(feedPath.updates, say.dataFiles.feeds.programmeUpdates, addresses.register('updates'), () =>
        updateEntries(published),
      ),
    ]),
    ...ifKept(
      'recommendations',
      themes.map((theme) =>
        feed(
          feedPath.theme(theme.id),
          say.dataFiles.feeds.recommendations({ title: theme.title }),
          addresses.theme(theme.id),
          () => themeEntries(published, theme),
        ),
      ),
    ),
    ...clauseRecords(code).map((record) =>
      feed(
        feedPath.clause(record.id),
        say.dataFiles.feeds.changesTo({ clause: clauseHeading(record.clause) }),
        addresses.clause(record.id),
        () => clauseEntries(published, record, steps.get(record.id) ?? [], dates),
      ),
    ),
  ];
}

/** An entry for the opening of a consultation, unless it is always open, and one for its outcome. */
function consultationEntries({ addresses, consultations }: PublishedContent): readonly FeedEntry[] {
  return consultations.flatMap(({ id, title, summary, opens, closes, outcome }: Consultation): readonly FeedEntry[] => {
    const address = addresses.consultation(id);
    return [
      ...(opens === undefined || closes === undefined
        ? []
        : [
            {
              address,
              title: say.dataFiles.feeds.consultation({ title }),
              date: opens,
              paragraphs: [
                summary,
                say.dataFiles.feeds.itOpensOnAndCloses({ opens: formatDate(opens), closes: formatDate(closes) }),
              ],
            },
          ]),
      ...(outcome === undefined
        ? []
        : [
            {
              address: `${address}#outcome`,
              title: say.dataFiles.feeds.outcomeOfConsultation({ title }),
              date: outcome.date,
              paragraphs: outcome.summary,
            },
          ]),
    ];
  });
}

function updateEntries({ addresses, updates }: PublishedContent): readonly FeedEntry[] {
  return (updates?.updates ?? []).map(({ date, title, text }) => ({
    address: addresses.update(date),
    title,
    date,
    paragraphs: text,
  }));
}

/** An entry for each revision that changed a clause, and for the one in which it first appeared. */
function clauseEntries(
  { addresses, code }: PublishedContent,
  { id, revisions }: ClauseRecord,
  steps: readonly ClauseStepRecord[],
  dates: ReadonlyMap<string, PartialDate>,
) {
  const duties = dutiesByClause(code);
  const first = revisions.at(-1);
  const having = new Set(revisions.map(({ revision }) => revision.label));
  const isAdded = steps.some(({ kinds }) => kinds.includes('added'));
  return [
    ...steps.map(({ revision, date, kinds, whatChanged, page, changes }) => ({
      address: page,
      title: say.dataFiles.feeds.revision({
        revision,
        kindsOfChange: kindsOfChange({ kinds }, changes).map(named).join(', '),
      }),
      date: dates.get(revision) ?? date,
      paragraphs: [
        ...changes.flatMap(({ note, because }) => [note, ...because.map(({ sentence }) => sentence)]),
        ...(whatChanged === undefined ? [] : [whatChanged]),
        addedAndRemoved(duties.get(revision)?.get(id) ?? []),
        ...(having.has(revision)
          ? [say.dataFiles.feeds.whatChangedSince({ revision: addresses.since(revision, id) })]
          : []),
      ],
    })),
    ...(first === undefined || isAdded
      ? []
      : [
          {
            address: addresses.inRevision(first.revision.label, id),
            title: say.dataFiles.feeds.revisionFirstPublished({ label: first.revision.label }),
            date: first.revision.record.date,
            paragraphs: [
              first.clause.text.front.plain,
              say.dataFiles.feeds.whatChangedSince2({ label: addresses.since(first.revision.label, id) }),
            ],
          },
        ]),
  ];
}

/** The changed duties of each revision, by clause id. */
const dutiesByClause = memoize(
  (code: Code) =>
    new Map(
      consecutivePairs(code).map(({ from, to }) => [
        to.label,
        Map.groupBy(notedDutyWatch(code, { from, to }).changes, ({ clause }) => clause),
      ]),
    ),
);

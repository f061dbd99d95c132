import { z } from 'zod';
import { clauseHeading } from '../../../model/clause-heading.ts';
import { clauseRecords } from '../../../model/clause-record.ts';
import type { Revision } from '../../../model/code.ts';
import { idSchema, revisionLabelSchema } from '../../../model/id-schema.ts';
import { partialDateSchema } from '../../../model/partial-date.ts';
import { dataPath } from '../../data-path.ts';
import type { PublishedContent } from '../../published-content.ts';
import { clauseStepSchema, type ClauseStepRecord } from './clause-steps.ts';
import { documentHead, documentSchema } from './document.ts';

const revisionDateSchema = z.strictObject({ revision: revisionLabelSchema, date: partialDateSchema });

/** `/data/changes-since/<label>.json`: what changed since a revision. */
export const changesSinceSchema = documentSchema('What changed since a revision', {
  since: revisionDateSchema.describe('The revision that you have'),
  latest: revisionDateSchema.describe('The latest revision'),
  redline: z.url().optional().describe('All changes in one redline; absent where the revision is the latest'),
  revisions: z
    .array(
      z
        .strictObject({
          ...revisionDateSchema.shape,
          summary: z.string(),
          page: z.url(),
          redline: z.url().describe('What this revision changed in the one before it'),
          clauses: z.array(
            z
              .strictObject({
                clause: idSchema,
                title: z.string().describe('Its number and title in the latest revision that holds it'),
                address: z.url().describe('Its latest text'),
                ...clauseStepSchema.omit({ revision: true, date: true }).shape,
              })
              .meta({ id: 'ChangedClause' }),
          ),
        })
        .meta({ id: 'RevisionWithChanges' }),
    )
    .describe('The later revisions, the latest first'),
});

/** `/data/changes-since.json`: for each revision, where the changes since it are. */
export const datesOfChangeSchema = documentSchema('When something changed, and where the changes since then are', {
  revisions: z
    .array(z.strictObject({ ...revisionDateSchema.shape, since: z.url().describe('What changed since this revision') }))
    .describe('The latest first. For a date, take the first before it; a month or a year counts as its last day'),
});

/**
 * What changed since a revision, as JSON.
 *
 * @param steps the revisions that changed each clause, by its id
 */
export function changesSince(
  published: PublishedContent,
  since: Revision,
  steps: ReadonlyMap<string, readonly ClauseStepRecord[]>,
): z.infer<typeof changesSinceSchema> {
  const { addresses, code } = published;
  const at = code.revisions.indexOf(since);
  const later = code.revisions.slice(at + 1);
  const latest = later.at(-1);
  const redline = (from: string, to: string) => addresses.data(dataPath.redline(from, to, 'json'));
  const revisions = later.map((revision, index) => {
    const from = (later[index - 1] ?? since).label;
    const { label, record } = revision;
    return {
      ...dated(revision),
      summary: record.summary,
      page: addresses.comparison(from, label),
      redline: redline(from, label),
      clauses: changedIn(published, label, steps),
    };
  });
  const page = latest === undefined ? addresses.revision(since.label) : addresses.comparison(since.label, latest.label);
  return {
    ...documentHead(published, 'changes-since', dataPath.changesSince(since.label), page),
    since: dated(since),
    latest: dated(latest ?? since),
    ...(latest === undefined ? {} : { redline: redline(since.label, latest.label) }),
    revisions: revisions.toReversed(),
  };
}

/** For each revision, where the changes since it are. */
export function datesOfChange(published: PublishedContent): z.infer<typeof datesOfChangeSchema> {
  const { addresses, code } = published;
  return {
    ...documentHead(published, 'dates-of-change', dataPath.datesOfChange, addresses.changes),
    revisions: code.revisions.toReversed().map((revision) => ({
      ...dated(revision),
      since: addresses.data(dataPath.changesSince(revision.label)),
    })),
  };
}

/** The clauses that a revision changed, in the order in which the Code has them. */
function changedIn(
  { addresses, code }: PublishedContent,
  label: string,
  steps: ReadonlyMap<string, readonly ClauseStepRecord[]>,
) {
  return clauseRecords(code).flatMap(({ id, clause }) =>
    (steps.get(id) ?? [])
      .filter(({ revision }) => revision === label)
      .map(({ kinds, from, now, page, changes }) => ({
        clause: id,
        title: clauseHeading(clause),
        address: addresses.data(dataPath.clause(id)),
        kinds,
        ...(from === undefined ? {} : { from }),
        ...(now === undefined ? {} : { now }),
        page,
        changes,
      })),
  );
}

function dated({ label, record }: Revision) {
  return { revision: label, date: record.date };
}

import { authorName } from '../../../model/demonstration.ts';
import { z } from 'zod';
import type { ClauseRecord } from '../../../model/clause-record.ts';
import { footnoteNumbers } from '../../../model/footnote-numbers.ts';
import { idSchema, revisionLabelSchema } from '../../../model/id-schema.ts';
import type { Revision } from '../../../model/code.ts';
import { standingOf } from '../../../model/current-standing.ts';
import { labelIn } from '../../../model/labels.ts';
import { formatDate, partialDateSchema } from '../../../model/partial-date.ts';
import { refsIn } from '../../../model/ids-in-text.ts';
import { dataPath } from '../../data-path.ts';
import type { PublishedContent } from '../../published-content.ts';
import { clauseRecord, clauseRecordSchema } from './clause-record.ts';
import { clauseStepSchema, type ClauseStepRecord } from './clause-steps.ts';
import { sentenceRecords, sentenceRecordSchema } from './credit-record.ts';
import { documentHead, documentSchema } from './document.ts';
import { say } from '../../../words/say.ts';
import { standingRecord, standingRecordSchema } from './standing-record.ts';

const revisionDateSchema = z.strictObject({ revision: revisionLabelSchema, date: partialDateSchema });

/** `/data/clauses/<id>.json`: the latest text of one clause, and when it changed. */
export const clauseDocumentSchema = documentSchema('The latest text of one clause, and when it changed', {
  id: idSchema,
  code: z.string().describe('Short name of the Code'),
  publisher: z.string(),
  revision: revisionLabelSchema.describe('The revision of the text: the latest one, or the last that held the clause'),
  date: partialDateSchema.describe('When that revision was published'),
  standing: standingRecordSchema,
  removedBy: revisionDateSchema
    .optional()
    .describe('The revision that removed it, where the latest one does not hold it'),
  first: revisionDateSchema.describe('Where it first appeared'),
  clause: clauseRecordSchema,
  references: z
    .record(z.string(), z.string())
    .describe('What the references in its tree print, by the id of their target'),
  footnotes: z.record(z.string(), z.int()).describe('The number that each footnote prints, by its label in the tree'),
  changes: z.array(clauseStepSchema).describe('The revisions that changed it, the latest first'),
  asShown: z
    .strictObject({
      labels: z
        .record(z.string(), z.string())
        .describe('What is printed before a note, an example, a description and a source, by the type of the node'),
      line: z
        .array(z.strictObject({ text: z.string(), page: z.url().optional() }))
        .describe('The line below it, in parts; `page` is where a part of it leads'),
    })
    .describe('What the script that shows it on other sites prints beside its text, in the language of this site'),
  sentences: z
    .array(sentenceRecordSchema)
    .describe('Where each word comes from; empty where the text was removed from publication'),
});

/**
 * The latest text of one clause, and when it changed, as JSON.
 *
 * @param steps the revisions that changed it, latest first
 */
export function clauseDocument(
  published: PublishedContent,
  record: ClauseRecord,
  steps: readonly ClauseStepRecord[],
): z.infer<typeof clauseDocumentSchema> {
  const { id, clause, shown, removedBy } = record;
  const { addresses, code, settings } = published;
  const revisionDate = ({ label, record }: typeof shown) => ({ revision: label, date: record.date });
  return {
    ...documentHead(published, 'clause', dataPath.clause(id), addresses.clause(id)),
    id,
    code: settings.shortCode,
    publisher: authorName(settings),
    ...revisionDate(shown),
    standing: standingRecord(code, shown),
    ...(removedBy === undefined ? {} : { removedBy: revisionDate(removedBy) }),
    first: revisionDate(firstOf(record)),
    clause: clauseRecord(published, shown, clause),
    references: Object.fromEntries(refsIn(clause.text).map((to) => [to, labelIn(shown, to, id)])),
    footnotes: Object.fromEntries(footnoteNumbers(clause.text.tree)),
    changes: [...steps],
    asShown: {
      labels: say.model.labels,
      line: [...lineBelow(published, record, steps[0])],
    },
    sentences: sentenceRecords(published.credit().ofClause(id)),
  };
}

const firstOf = ({ shown, revisions }: Pick<ClauseRecord, 'shown' | 'revisions'>): Revision =>
  revisions.at(-1)?.revision ?? shown;

type LinePart = z.infer<typeof clauseDocumentSchema>['asShown']['line'][number];

/** What the text is, and when it last changed, for a page that shows the clause. */
function lineBelow(
  { code, settings }: PublishedContent,
  { shown, removedBy, revisions }: Pick<ClauseRecord, 'shown' | 'removedBy' | 'revisions'>,
  last: ClauseStepRecord | undefined,
): readonly LinePart[] {
  const about = {
    code: settings.shortCode,
    revision: shown.label,
    standing: standingOf(code, shown).name,
    isRemoved: removedBy !== undefined,
  };
  const { lastChanged, unchanged } = say.dataFiles.embeddedClause;
  if (last === undefined) {
    const first = firstOf({ shown, revisions });
    return [{ text: unchanged({ ...about, first: first.label, date: formatDate(first.record.date) }) }];
  }
  return lastChanged<LinePart>({
    ...about,
    changedIn: last.revision,
    date: formatDate(last.date),
    link: (words) => ({ text: words.map(textOf).join(''), page: last.page }),
  }).map((part) => (typeof part === 'string' ? { text: part } : part));
}

const textOf = (part: string | LinePart): string => (typeof part === 'string' ? part : part.text);

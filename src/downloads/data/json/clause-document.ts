import { authorName } from '../../../model/demonstration.ts';
import { z } from 'zod';
import type { ClauseRecord } from '../../../model/clause-record.ts';
import { footnoteNumbers } from '../../../model/footnote-numbers.ts';
import { idSchema, revisionLabelSchema } from '../../../model/id-schema.ts';
import { labelIn } from '../../../model/labels.ts';
import { partialDateSchema } from '../../../model/partial-date.ts';
import { refsIn } from '../../../model/ids-in-text.ts';
import { dataPath } from '../../data-path.ts';
import type { PublishedContent } from '../../published-content.ts';
import { clauseRecord, clauseRecordSchema } from './clause-record.ts';
import { clauseStepSchema, type ClauseStepRecord } from './clause-steps.ts';
import { sentenceRecords, sentenceRecordSchema } from './credit-record.ts';
import { documentHead, documentSchema } from './document.ts';
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
  { id, clause, shown, removedBy, revisions }: ClauseRecord,
  steps: readonly ClauseStepRecord[],
): z.infer<typeof clauseDocumentSchema> {
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
    first: revisionDate(revisions.at(-1)?.revision ?? shown),
    clause: clauseRecord(published, shown, clause),
    references: Object.fromEntries(refsIn(clause.text).map((to) => [to, labelIn(shown, to, id)])),
    footnotes: Object.fromEntries(footnoteNumbers(clause.text.tree)),
    changes: [...steps],
    sentences: sentenceRecords(published.credit().ofClause(id)),
  };
}

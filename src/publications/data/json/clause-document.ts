import { z } from 'zod';
import type { ClauseRecord } from '../../../code/clause-record.ts';
import { footnoteNumbers } from '../../../code/footnote-numbers.ts';
import { idSchema, revisionLabelSchema } from '../../../code/identifier.ts';
import { labelIn } from '../../../code/labels.ts';
import { partialDateSchema } from '../../../code/partial-date.ts';
import { refsIn } from '../../../code/refs-in.ts';
import { dataPath } from '../data-path.ts';
import type { Published } from '../published.ts';
import { clauseRecord, clauseRecordSchema } from './clause-record.ts';
import { clauseStepSchema, type ClauseStep } from './clause-steps.ts';
import { documentHead, documentSchema } from './document.ts';
import { standingRecord, standingRecordSchema } from './standing-record.ts';

const placeSchema = z.strictObject({ revision: revisionLabelSchema, date: partialDateSchema });

/** `/data/clauses/<id>.json`: the latest text of one clause, and when it changed. */
export const clauseDocumentSchema = documentSchema('The latest text of one clause, and when it changed', {
  id: idSchema,
  code: z.string().describe('Short name of the Code'),
  publisher: z.string(),
  revision: revisionLabelSchema.describe('The revision of the text: the latest one, or the last that held the clause'),
  date: partialDateSchema.describe('When that revision was published'),
  standing: standingRecordSchema,
  removedBy: placeSchema.optional().describe('The revision that removed it, where the latest one does not hold it'),
  first: placeSchema.describe('Where it first stood'),
  clause: clauseRecordSchema,
  references: z
    .record(z.string(), z.string())
    .describe('What the references in its tree print, by the id of their target'),
  footnotes: z.record(z.string(), z.int()).describe('The number that each footnote prints, by its label in the tree'),
  changes: z.array(clauseStepSchema).describe('The revisions that changed it, the latest first'),
});

/**
 * The latest text of one clause, and when it changed, as JSON.
 *
 * @param steps the revisions that changed it, the latest first
 */
export function clauseDocument(
  published: Published,
  { id, clause, shown, removedBy, revisions }: ClauseRecord,
  steps: readonly ClauseStep[],
): z.infer<typeof clauseDocumentSchema> {
  const { addresses, code, settings } = published;
  const place = ({ label, record }: typeof shown) => ({ revision: label, date: record.date });
  return {
    ...documentHead(published, 'clause', dataPath.clause(id), addresses.clause(id)),
    id,
    code: settings.shortCode,
    publisher: settings.publisher.name,
    ...place(shown),
    standing: standingRecord(code, shown),
    ...(removedBy === undefined ? {} : { removedBy: place(removedBy) }),
    first: place(revisions.at(-1)?.revision ?? shown),
    clause: clauseRecord(published, shown, clause),
    references: Object.fromEntries(refsIn(clause.text).map((to) => [to, labelIn(shown, to)])),
    footnotes: Object.fromEntries(footnoteNumbers(clause.text.tree)),
    changes: [...steps],
  };
}

import { z } from 'zod';
import { calledRecordSchema } from './called-record.ts';
import type { Revision } from '../../../model/code.ts';
import { idSchema, revisionLabelSchema } from '../../../model/id-schema.ts';
import { partialDateSchema } from '../../../model/partial-date.ts';
import { referencesIn } from '../../../model/labels.ts';
import { basisSchema, revisionStatusSchema } from '../../../model/revision.ts';
import { revisionFormats, titleIn } from '../../data-formats.ts';
import { dataPath } from '../../data-path.ts';
import type { PublishedContent } from '../../published-content.ts';
import { changeRecord, changeRecordSchema } from './change-record.ts';
import { clauseRecord, clauseRecordSchema } from './clause-record.ts';
import { documentHead, documentSchema } from './document.ts';
import { fileRecord, fileRecordSchema } from './file-record.ts';
import { standingRecord, standingRecordSchema } from './standing-record.ts';

/** `/data/revisions/<label>.json`: one whole revision. */
export const revisionDocumentSchema = documentSchema('One revision of the Code, whole', {
  label: revisionLabelSchema,
  code: z.string().describe('Name of the Code'),
  date: partialDateSchema.describe('Day, month or year of publication, as exact as it is known'),
  status: revisionStatusSchema.describe('What it was when it was published'),
  called: calledRecordSchema,
  standing: standingRecordSchema,
  hash: z.string().optional().describe('The hash to which the frozen revision and all before it are held'),
  summary: z.string(),
  files: z
    .array(fileRecordSchema)
    .describe('The revision in other formats: as data, and as copies to print or pass on where there are any'),
  basis: z.array(basisSchema).describe('Why the body revised the Code'),
  completes: z.array(idSchema).describe('Ids of the meetings whose points are all answered with it'),
  parts: z.array(
    z.strictObject({ id: idSchema, title: z.string(), clauses: z.array(clauseRecordSchema) }).meta({ id: 'Part' }),
  ),
  references: z
    .record(z.string(), z.string())
    .describe(
      'What a reference to a clause, numbered paragraph or item prints, by its id; in its own clause, an item may be printed without the name of the clause',
    ),
  changes: z.array(changeRecordSchema).describe('What it changed against the revision before, and why'),
});

/** One whole revision as JSON. */
export function revisionDocument(
  published: PublishedContent,
  revision: Revision,
): z.infer<typeof revisionDocumentSchema> {
  const { addresses, code, settings } = published;
  const { label, record, parts } = revision;
  const hash = published.hashOf(label);
  return {
    ...documentHead(published, 'revision', dataPath.revision(label, 'json'), addresses.revision(label)),
    label,
    code: settings.code,
    date: record.date,
    status: record.status,
    ...(record.called === undefined ? {} : { called: record.called }),
    standing: standingRecord(code, revision),
    ...(hash === undefined ? {} : { hash }),
    summary: record.summary,
    files: [...otherFormats(published, label), ...published.documents.ofRevision(label)].map(fileRecord),
    basis: record.basis,
    completes: record.completes ?? [],
    parts: parts.map(({ id, title, clauses }) => ({
      id,
      title,
      clauses: clauses.map((clause) => clauseRecord(published, revision, clause)),
    })),
    references: Object.fromEntries([...referencesIn(revision)].map(([id, reference]) => [id, reference.label])),
    changes: record.changes.map((change) => changeRecord(change, addresses)),
  };
}

function otherFormats({ addresses }: PublishedContent, label: string) {
  return revisionFormats
    .filter((format) => format !== 'json')
    .map((format) => ({
      address: addresses.data(dataPath.revision(label, format)),
      title: titleIn(format, `Revision ${label}`),
    }));
}

import { z } from 'zod';
import { named } from '../../../model/stored-words.ts';
import { calledRecordSchema } from './called-record.ts';
import { partialDateSchema } from '../../../model/partial-date.ts';
import { standingOf } from '../../../model/current-standing.ts';
import { revisionStatuses } from '../../../model/revision-statuses.ts';
import type { Code, Revision } from '../../../model/code.ts';

/** The legal standing of a published revision. */
export const standingRecordSchema = z
  .strictObject({
    word: z.enum(revisionStatuses),
    called: calledRecordSchema,
    since: partialDateSchema,
    extent: z.string().optional().describe('Where it is in force'),
    reason: z.string().optional().describe('Why it was withdrawn'),
  })
  .meta({ id: 'Standing', description: 'The standing of the revision: published does not mean in force' });

/** The legal standing of a published revision, as in the data files. */
export function standingRecord(code: Code, revision: Revision): z.infer<typeof standingRecordSchema> {
  const { name, word, ...rest } = standingOf(code, revision);
  return standingRecordSchema.parse({ word, ...(name === named(word) ? {} : { called: name }), ...rest });
}

import { z } from 'zod';
import { partialDateSchema } from '../../../code/partial-date.ts';
import { publishedWords, standingOf } from '../../../code/standing-of.ts';
import type { Code, Revision } from '../../../code/code.ts';

/** How a published revision stands. */
export const standingRecordSchema = z
  .strictObject({
    word: z.enum(publishedWords),
    since: partialDateSchema,
    extent: z.string().optional().describe('Where it is in force'),
    reason: z.string().optional().describe('Why it was withdrawn'),
  })
  .meta({ id: 'Standing', description: 'How the revision stands: published is not in force' });

/** How a published revision stands, as the data give it. */
export function standingRecord(code: Code, revision: Revision): z.infer<typeof standingRecordSchema> {
  return standingRecordSchema.parse(standingOf(code, revision));
}

import { z } from 'zod';
import { idSchema, revisionLabelSchema } from '../../../model/id-schema.ts';
import { changeKinds } from '../../../model/change-kinds.ts';
import { citationsOf, type Citation } from '../../../provenance/citations.ts';
import type { Addresses } from '../../addresses.ts';

/** A change that gives a recommendation or an action as a reason. */
export const citationRecordSchema = z
  .strictObject({
    revision: revisionLabelSchema,
    kind: z.enum(changeKinds),
    clauses: z.array(idSchema),
    pages: z.array(z.url()).describe('The page of each clause'),
    note: z.string().describe('What the change means for people'),
    sentence: z.string().describe('The reason in one sentence'),
  })
  .meta({ id: 'Citation' });

/** The changes that give `id` as a reason, oldest first. */
export function citationRecords(
  citations: readonly Citation[],
  id: string,
  addresses: Addresses,
): z.infer<typeof citationRecordSchema>[] {
  return citationsOf(citations, id).map(({ revision, change, reason }) => ({
    revision: revision.label,
    kind: change.kind,
    clauses: change.clauses,
    pages: change.clauses.map(addresses.clause),
    note: change.note,
    sentence: reason.sentence,
  }));
}

import { z } from 'zod';
import { idSchema, revisionLabelSchema } from '../../../code/identifier.ts';
import { dispositionKindSchema } from '../../../provenance/disposition.ts';
import type { RecommendationRecord } from './recommendation-record.ts';

/** The body's answer to one recommendation. */
export const dispositionRecordSchema = z
  .strictObject({
    recommendation: idSchema,
    page: z.url().describe('The page of the recommendation'),
    workshop: idSchema,
    disposition: dispositionKindSchema,
    because: z.string(),
    revision: revisionLabelSchema.describe('The revision with which it was given'),
    illustrative: z.boolean().describe('Whether the answer is invented for a demonstration'),
  })
  .meta({ id: 'Disposition' });
export type DispositionRecord = z.infer<typeof dispositionRecordSchema>;

/** The dispositions among recommendations, in their order. A recommendation without one is not yet answered. */
export function dispositionRecords(recommendations: readonly RecommendationRecord[]): readonly DispositionRecord[] {
  return recommendations.flatMap(({ id, page, workshop, disposition }) =>
    disposition === undefined ? [] : [{ recommendation: id, page, workshop, ...disposition }],
  );
}

import { z } from 'zod';
import { calledRecordSchema } from './called-record.ts';
import { idSchema, revisionLabelSchema } from '../../../model/id-schema.ts';
import { dispositionKindSchema } from '../../../model/workshops/disposition.ts';
import type { RecommendationRecord } from './recommendation-record.ts';

/** The body's answer to one recommendation. */
export const dispositionRecordSchema = z
  .strictObject({
    recommendation: idSchema,
    page: z.url().describe('The page of the recommendation'),
    workshop: idSchema,
    disposition: dispositionKindSchema,
    called: calledRecordSchema,
    because: z.string(),
    revision: revisionLabelSchema.describe('The revision it was given with'),
    illustrative: z.boolean().describe('Whether the answer is illustrative: not what really happened'),
  })
  .meta({ id: 'Disposition' });
export type DispositionRecord = z.infer<typeof dispositionRecordSchema>;

/** The dispositions of recommendations, in the same order. A recommendation without one is not yet answered. */
export function dispositionRecords(recommendations: readonly RecommendationRecord[]): readonly DispositionRecord[] {
  return recommendations.flatMap(({ id, page, workshop, disposition }) =>
    disposition === undefined ? [] : [{ recommendation: id, page, workshop, ...disposition }],
  );
}

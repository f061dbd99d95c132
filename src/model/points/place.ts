import { z } from 'zod';
import { idSchema } from '../id-schema.ts';

/** What a point is about: a clause or numbered paragraph of the revision that was asked about, or a question. */
export const placeSchema = z
  .strictObject({
    /** Id of a clause. */
    clause: idSchema.optional(),
    /** Id of a numbered paragraph in that clause. Optional. */
    paragraph: idSchema.optional(),
    /** Id of a question of the consultation. */
    question: idSchema.optional(),
  })
  .refine((place) => (place.clause === undefined) !== (place.question === undefined), {
    error: 'either `clause` or `question`',
    params: { oneOf: ['clause', 'question'] },
  });

export type Place = z.infer<typeof placeSchema>;

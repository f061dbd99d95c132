import { z } from 'zod';
import { idSchema, revisionLabelSchema } from './identifier.ts';
import { partialDateSchema } from './partial-date.ts';

/**
 * `content/code/standing.yaml`: what happened to a frozen revision after it was published.
 * A revision's own folder never changes; coming into force, being superseded or withdrawn is recorded here.
 */
export const standingSchema = z.strictObject({
  /** Events in order of date. Default: none. */
  events: z.array(
    z.strictObject({
      /** The revision that it happened to. Required. */
      revision: revisionLabelSchema,
      /** `in force`, `superseded` or `withdrawn`. Required. */
      event: z.enum(['in force', 'superseded', 'withdrawn']),
      /** From when. Required. */
      date: partialDateSchema,
      /** Where, for `in force`, such as `England and Wales`. Required for `in force`. */
      extent: z.string().min(1).optional(),
      /** Only this clause was withdrawn, not the whole revision. Optional. */
      clause: idSchema.optional(),
      /** Why, in one public sentence. Required for `withdrawn`. */
      reason: z.string().min(1).optional(),
    }),
  ),
});

export type Standing = z.infer<typeof standingSchema>;

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
      /**
       * `in force`, `superseded` or `withdrawn`; `removed` where the text of a clause had to be taken out of a frozen
       * revision, as by order of a court: `npm run code -- remove` writes it. Required.
       */
      event: z.enum(['in force', 'superseded', 'withdrawn', 'removed']),
      /** From when. Required. */
      date: partialDateSchema,
      /** Where, for `in force`, such as `England and Wales`. Required for `in force`. */
      extent: z.string().min(1).optional(),
      /** Only this clause was withdrawn, not the whole revision. Optional; required for `removed`. */
      clause: idSchema.optional(),
      /** Why, in one public sentence. Required for `withdrawn` and `removed`. */
      reason: z.string().min(1).optional(),
    }),
  ),
});

export type Standing = z.infer<typeof standingSchema>;

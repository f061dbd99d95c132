import { z } from 'zod';
import { calledSchema } from './called-schema.ts';
import { idSchema, revisionLabelSchema } from './id-schema.ts';
import { partialDateSchema } from './partial-date.ts';
import { pictureName } from './picture.ts';
import { standingEvents } from './revision-statuses.ts';

/**
 * `content/code/standing.yaml`: what happened to frozen revisions after publication. A revision's own folder never
 * changes, so coming into force, being superseded and being withdrawn are recorded here.
 */
export const standingSchema = z.strictObject({
  /** Events in order of date. Default: none. */
  events: z.array(
    z.strictObject({
      /** The revision concerned. Required. */
      revision: revisionLabelSchema,
      /**
       * `in force`, `superseded`, `withdrawn`, `final` if it became the last draft, or `removed` if the text of a clause had to be taken out of a frozen
       * revision, for example by court order; `npm run code -- remove` writes that one. Required.
       */
      event: z.enum([...standingEvents, 'final', 'removed']),
      called: calledSchema,
      /** From when. Required. */
      date: partialDateSchema,
      /** Where, for `in force`, such as `England and Wales`. Required for `in force`. */
      extent: z.string().min(1).optional(),
      /** The clause, if the event is not about the whole revision. Optional; required for `removed`. */
      clause: idSchema.optional(),
      /** For `removed`: the pictures that only this clause showed, which went with it. Written by the same command. */
      figures: z.array(z.string().regex(pictureName)).optional(),
      /** Why, in one public sentence. Required for `withdrawn` and `removed`. */
      reason: z.string().min(1).optional(),
      /** For `removed`: the reference of the order, such as that of a court. Written by `npm run code -- remove`. */
      order: z.string().min(1).optional(),
      /** For `removed`: role of the person who prepared the removal. Written by the same command. */
      preparedBy: z.string().min(1).optional(),
      /** For `removed`: role of the second person, who cleared it. Written by the same command. */
      clearedBy: z.string().min(1).optional(),
    }),
  ),
});

export type Standing = z.infer<typeof standingSchema>;

import { z } from 'zod';
import { idSchema, revisionLabelSchema } from '../code/identifier.ts';

/** What the body answered to a recommendation. `not yet answered` is never written: it is what the absence of an entry means. */
export const dispositionKindSchema = z.enum(['accepted', 'accepted in part', 'declined', 'noted', 'out of scope']);

/** `dispositions.yaml`: the body's answers, apart from the register because they come later. */
export const dispositionsSchema = z.strictObject({
  /** Whether the answers are invented for a demonstration; pages and data then say so beside each. Required. */
  illustrative: z.boolean(),
  /** One entry for each answered recommendation. Required. */
  dispositions: z.array(
    z.strictObject({
      /** Recommendation id. Required. */
      recommendation: idSchema,
      /** The answer. Required. */
      disposition: dispositionKindSchema,
      /** Why, in one or two public sentences. Required. */
      because: z.string().min(1),
      /** The revision with which the answer was given. Required. */
      revision: revisionLabelSchema,
    }),
  ),
});
export type Dispositions = z.infer<typeof dispositionsSchema>;

import { z } from 'zod';
import { calledSchema } from '../called-schema.ts';
import { dispositionKinds } from '../register-words.ts';
import { idSchema, revisionLabelSchema } from '../id-schema.ts';

/** The body's answer to a recommendation. `not yet answered` is never written down: it means that there is no entry. */
export const dispositionKindSchema = z.enum(dispositionKinds);

/** `dispositions.yaml`: the body's answers, kept separate from the register because they come later. */
export const dispositionsSchema = z.strictObject({
  /** Whether the answers are invented for a demonstration; pages and data then say so next to each. Required. */
  illustrative: z.boolean(),
  /** One entry for each answered recommendation. Required. */
  dispositions: z.array(
    z.strictObject({
      /** Recommendation id. Required. */
      recommendation: idSchema,
      /** The answer. Required. */
      disposition: dispositionKindSchema,
      called: calledSchema,
      /** Why, in one or two public sentences. Required. */
      because: z.string().min(1),
      /** The revision that gave the answer. Required. */
      revision: revisionLabelSchema,
    }),
  ),
});
export type Dispositions = z.infer<typeof dispositionsSchema>;

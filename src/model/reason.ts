import { z } from 'zod';
import { calledSchema } from './called-schema.ts';
import { idSchema } from './id-schema.ts';
import { reasonKinds, type ReasonKind } from './reason-kinds.ts';

/** The part of a change that a reason covers: a numbered paragraph, or words that were added or removed. */
export const coverSchema = z
  .strictObject({
    /** Id of a numbered paragraph. */
    paragraph: idSchema.optional(),
    /** Words as in the old or the new text. */
    words: z.string().min(1).optional(),
  })
  .refine((cover) => (cover.paragraph === undefined) !== (cover.words === undefined), {
    error: 'either `paragraph` or `words`',
    params: { oneOf: ['paragraph', 'words'] },
  });

const causes = {
  /** Id of a recommendation, such as `ws2-2.3-11`. */
  recommendation: idSchema.optional(),
  /** Id of a point of a consultation, such as `ask-for-dates`. */
  point: idSchema.optional(),
  /** Id of an action, such as `ws2-a12`. */
  action: idSchema.optional(),
  /** Id of a consultation whose outcome caused it. */
  consultation: idSchema.optional(),
  /** Reference of one published consultation response. */
  response: z.string().min(1).optional(),
  /** A law, by its official short title and provision. */
  law: z.string().min(1).optional(),
  /** An inspection, by the title of its report. */
  inspection: z.string().min(1).optional(),
  /** A review, by its title. */
  review: z.string().min(1).optional(),
  /** `editorial` touches no duty word, number or reference; `renumbered` touches no words. */
  correction: z.enum(['editorial', 'renumbered']).optional(),
  /** The body's own decision, named in a few words. */
  decision: z.string().min(1).optional(),
} as const satisfies Record<ReasonKind, z.ZodType>;

/** Why something was changed: exactly one cause, a sentence for the public, and what the reason covers. */
export const reasonSchema = z
  .strictObject({
    ...causes,
    called: calledSchema,
    /** The reason in one public sentence. Required. */
    sentence: z.string().min(1),
    /** What the reason covers; required if a clause has more than one reason. Default: none. */
    covers: z.array(coverSchema).default([]),
  })
  .refine((reason) => reasonKinds.filter((kind) => reason[kind] !== undefined).length === 1, {
    error: `exactly one of ${reasonKinds.join(', ')}`,
    params: { oneOf: reasonKinds },
  });

export type Reason = z.infer<typeof reasonSchema>;

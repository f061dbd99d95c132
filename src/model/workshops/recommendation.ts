import { z } from 'zod';
import { idSchema } from '../id-schema.ts';

/**
 * What happened to a point at the workshop. The first kind is counted separately: a question that was answered there.
 */
export const recommendationKindSchema = z.enum([
  'question answered',
  'led to an action',
  'to be considered',
  'take-away',
]);
export type RecommendationKind = z.infer<typeof recommendationKindSchema>;

/** One point of a workshop's write-up. Holds only what the write-up supports. */
export const recommendationSchema = z.strictObject({
  /** Permanent id: workshop, section, first bullet, such as `ws2-2.3-11`. Required. */
  id: idSchema,
  /** Section of the write-up, in quotes, such as `"2.3"`. Required. */
  section: z.string().min(1),
  /** Top-level bullets of the section, counted from 1; several if they make one point. Required; empty for prose. */
  bullets: z.array(z.int().min(1)),
  /** What happened to it at the workshop. Required. */
  kind: recommendationKindSchema,
  /** The point in plain words. Required. */
  summary: z.string().min(1),
  /** The words of the write-up itself, where `quotations` in `site.yaml` allows them. Optional. */
  quotation: z.string().min(1).optional(),
  /** The answer given at the workshop, in plain words. Required for `question answered`, optional elsewhere. */
  answer: z.string().min(1).optional(),
  /** Theme id, from `content/themes.yaml`. Required. */
  theme: idSchema,
  /** Numbers of the actions it led to; for a take-away, those it repeats. Default: none. */
  actions: z.array(z.int().min(1)).default([]),
  /** Commitments and paragraphs it mentions by letter or number, such as `G` or `16`. Default: none. */
  names: z.array(z.string().min(1)).default([]),
});

/** `recommendations.yaml`. */
export const recommendationsSchema = z.array(recommendationSchema);
export type Recommendation = z.infer<typeof recommendationSchema>;

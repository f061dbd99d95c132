import { z } from 'zod';
import { idSchema } from '../code/identifier.ts';

/** What became of a point in the room. The first is counted apart: it asked something, and was answered. */
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
  /** Which top-level bullets of the section, counted from 1; several where one point was flattened into several. Required; empty for prose. */
  bullets: z.array(z.int().min(1)),
  /** What became of it in the room. Required. */
  kind: recommendationKindSchema,
  /** The point in plain words. Required. */
  summary: z.string().min(1),
  /** What was answered at the workshop, in plain words. Required for `question answered`, optional elsewhere. */
  answer: z.string().min(1).optional(),
  /** Theme id, from `content/themes.yaml`. Required. */
  theme: idSchema,
  /** Numbers of the actions that it led to; for a take-away, those that it repeats. Default: none. */
  actions: z.array(z.int().min(1)).default([]),
  /** Commitments and paragraphs that it names by letter or number, such as `G` or `16`. Default: none. */
  names: z.array(z.string().min(1)).default([]),
});

/** `recommendations.yaml`. */
export const recommendationsSchema = z.array(recommendationSchema);
export type Recommendation = z.infer<typeof recommendationSchema>;

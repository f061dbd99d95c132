import { z } from 'zod';
import { clearanceSchema } from '../clearance.ts';
import { idSchema } from '../id-schema.ts';
import { countedSchema } from './counted.ts';
import { pointAnswerSchema } from './point-answer.ts';
import { placeSchema } from './place.ts';

/** A point: one distinct thing that was said in responses, and that the body answers once. */
const pointSchema = z.strictObject({
  /** Permanent id, the one under Point in the coding table. No other point or recommendation has it. Required. */
  id: idSchema,
  /** The point in a few words. Required. */
  title: z.string().min(1).max(120),
  /** What was said, in neutral words of the body that name and quote nobody: one to three sentences. Required. */
  statement: z.string().min(1),
  /** Ids of the themes under which it is read; the first is where its answer is printed. Required. */
  themes: z.array(idSchema).min(1),
  /** What it is about: clauses, numbered paragraphs or questions. Required; empty if nothing was asked about it. */
  where: z.array(placeSchema),
  /** The body's answer. Absent: not yet answered, so that the outcome cannot be published. */
  answer: pointAnswerSchema.optional(),
});
export type Point = z.infer<typeof pointSchema>;

/** Points that are read together. */
const pointThemeSchema = z.strictObject({
  /** Permanent id, once in the file. Required. */
  id: idSchema,
  /** The theme in a few words. Required. */
  title: z.string().min(1),
  /** What was said on the whole, in one or two sentences. Optional. */
  summary: z.string().min(1).optional(),
});
export type PointTheme = z.infer<typeof pointThemeSchema>;

/** `content/consultations/<id>/points.yaml`: what was said in responses, and what the body answered. */
export const pointsSchema = z.strictObject({
  /** Whether responses and answers are invented for a demonstration; pages and data then say so. Required. */
  illustrative: z.boolean(),
  /** In the order in which they are printed. Required. */
  themes: z.array(pointThemeSchema).min(1),
  /** In the order in which they are printed under each theme. Required. */
  points: z.array(pointSchema).min(1),
  /**
   * By id of the point: who wrote the answer, and who cleared exactly what is published of it. `consultation clear`
   * writes them. Default: none.
   */
  clearances: z.record(idSchema, clearanceSchema).default({}),
  /** Who decided on the answers, recorded by `consultation decide`. Optional. */
  decision: z
    .strictObject({
      /** Role of the person who decided. Required. */
      by: z.string().min(1),
      /** Day of the decision, in quotes. Required. */
      date: z.iso.date({ error: 'a day such as "2026-11-24"' }),
      /** Hash of the pack that was in front of the person. Required. */
      pack: z.string().regex(/^[0-9a-f]{64}$/, { error: 'a hash of 64 hexadecimal digits' }),
    })
    .optional(),
  /** The figures, which only `consultation outcome` writes. Optional: earlier rounds were not counted. */
  counted: countedSchema.optional(),
});
export type Points = z.infer<typeof pointsSchema>;

import { z } from 'zod';
import { idSchema } from '../id-schema.ts';
import { partialDateSchema } from '../partial-date.ts';

/** `workshop.yaml`: what the workshop was, and how its write-up was counted. */
export const workshopSchema = z.strictObject({
  /** Permanent id, the name of the folder. Required. */
  id: idSchema,
  /** `true` shows the register only with the working draft, until it is written. Default: false. */
  draft: z.boolean().optional(),
  /** Short name used in ids and references, such as `WS2`. Required. */
  shortName: z.string().min(1),
  /** Title. Required. */
  title: z.string().min(1),
  /** Day it was held. Required. */
  date: partialDateSchema,
  /** Who held (convened) and who ran (facilitated) it, by official name. Required. */
  convenor: z.string().min(1),
  facilitator: z.string().min(1),
  /** What it was about, in plain words. Required. */
  summary: z.string().min(1),
  /** The source document: its title and what kind of record it is. Required. */
  source: z.strictObject({
    title: z.string().min(1),
    about: z.string().min(1),
    /** Where a copy can be had, in a sentence or two. Optional. */
    copies: z.string().min(1).optional(),
    /** Address of a published copy. Optional. */
    address: z.url({ protocol: /^https$/ }).optional(),
  }),
  /** Recurring themes that the write-up lists first. Required. */
  focus: z.array(z.string().min(1)),
  /** What was promised as next steps. Required. */
  nextSteps: z.array(z.string().min(1)),
  /** Questions put to participants, by section. Required. */
  questions: z.array(z.strictObject({ section: z.string().min(1), questions: z.array(z.string().min(1)).min(1) })),
  /** How the points of each section were counted. Required. */
  sections: z.array(
    z.strictObject({
      /** Section number of the write-up, in quotes; `take-aways` for the list at its end. Required. */
      section: z.string().min(1),
      /** What the section covers. Required. */
      title: z.string().min(1),
      /** Whether the heading was lost in the source and is restored here. Default: false. */
      restored: z.boolean().default(false),
      /** Top-level bullets in the source. Required. */
      bullets: z.int().min(0),
      /** Points in the register, after joining bullets that make one point. Required. */
      points: z.int().min(0),
      /** How the points were counted. Required. */
      how: z.string().min(1),
    }),
  ),
});
export type Workshop = z.infer<typeof workshopSchema>;

/** `content/themes.yaml`: the topics of recommendations. */
export const themesSchema = z.array(
  z.strictObject({
    /** Permanent id. Required. */
    id: idSchema,
    /** Name. Required. */
    title: z.string().min(1),
    /** What it covers. Required. */
    about: z.string().min(1),
  }),
);
export type Theme = z.infer<typeof themesSchema>[number];

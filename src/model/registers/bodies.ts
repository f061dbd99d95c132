import { z } from 'zod';
import { idSchema } from '../id-schema.ts';

/** `content/registers/bodies.yaml`: which body to go to, and what each can and cannot do. */
export const bodiesSchema = z.strictObject({
  /** What the register is and where it comes from, in plain words. Required. */
  about: z.string().min(1),
  /** The bodies. Required. */
  bodies: z
    .array(
      z.strictObject({
        /** Permanent id. Required. */
        id: idSchema,
        /** Official name. Required. */
        name: z.string().min(1),
        /** Its abbreviation. Optional. */
        abbreviation: z.string().min(1).optional(),
        /** Other names for it, for search. Default: none. */
        also: z.array(z.string().min(1)).default([]),
        /** Its official site. Required unless it has none. */
        site: z.url({ protocol: /^https$/ }).optional(),
        /** Its role in one sentence. Required. */
        role: z.string().min(1),
        /** When to go to it. Default: none. */
        goHereFor: z.array(z.string().min(1)).default([]),
        /** What it can do. Default: none. */
        can: z.array(z.string().min(1)).default([]),
        /** What it cannot do. Default: none. */
        cannot: z.array(z.string().min(1)).default([]),
        /** Which topics it covers: ids of `topics`. Default: none. */
        topics: z.array(idSchema).default([]),
        /** Locators in a write-up that name the body, such as `3.2`. Default: none, for a body that only the Code names. */
        namedIn: z.array(z.string().min(1)).default([]),
      }),
    )
    .min(1),
  /** Topics that people raise, each with the bodies that deal with it. Default: none. */
  topics: z.array(z.strictObject({ id: idSchema, title: z.string().min(1) })).default([]),
  /** Overlaps between bodies, each in one or two sentences. Default: none. */
  overlaps: z.array(z.strictObject({ bodies: z.array(idSchema).min(2), sentence: z.string().min(1) })).default([]),
  /** How to raise a concern about wrongdoing, step by step. Default: none. */
  whistleblowing: z.array(z.string().min(1)).default([]),
});
export type Bodies = z.infer<typeof bodiesSchema>;

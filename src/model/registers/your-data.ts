import { z } from 'zod';
import { idSchema } from '../id-schema.ts';

/**
 * `content/registers/your-data.yaml`: for people who want to see, challenge, correct or delete what is held about them.
 */
export const yourDataSchema = z.strictObject({
  /** What the page is for, in plain words. Required. */
  about: z.string().min(1),
  /** What a person can ask for. Required. */
  rights: z
    .array(
      z.strictObject({
        /** Permanent id: `see`, `challenge`, `correct`, `delete`. Required. */
        id: idSchema,
        /** What the person wants to do. Required. */
        title: z.string().min(1),
        /** The law behind it, by official short title and provision. Required. */
        law: z.string().min(1),
        /** Steps, in order. Required. */
        steps: z.array(z.string().min(1)).min(1),
        /** Limits to the right, in plain words. Default: none. */
        limits: z.array(z.string().min(1)).default([]),
        /** Related clauses of the Code. Default: none. */
        clauses: z.array(idSchema).default([]),
      }),
    )
    .min(1),
  /** What to do if the answer is not satisfactory, in order. Required. */
  ifNotSatisfied: z.array(z.string().min(1)).min(1),
  /** What is not known yet, each in one sentence. Default: none. */
  notKnown: z.array(z.string().min(1)).default([]),
});
export type YourData = z.infer<typeof yourDataSchema>;

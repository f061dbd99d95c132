import { z } from 'zod';
import { idSchema } from '../code/identifier.ts';

/** `content/registers/your-data.yaml`: one access point for people who want to see, challenge, correct or delete what is held. */
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
        /** Clauses of the Code that bear on it. Default: none. */
        clauses: z.array(idSchema).default([]),
      }),
    )
    .min(1),
  /** If the answer does not satisfy: what to do, in order. Required. */
  ifNotSatisfied: z.array(z.string().min(1)).min(1),
  /** What is not known yet, each in one sentence. Required. */
  notKnown: z.array(z.string().min(1)),
});
export type YourData = z.infer<typeof yourDataSchema>;

import { z } from 'zod';
import { idSchema } from '../id-schema.ts';

/** `content/registers/access.yaml`: which organisations have access, why, and to what extent. */
export const accessSchema = z.strictObject({
  /** What the register is and where it comes from, in plain words. Required. */
  about: z.string().min(1),
  /** One entry for each organisation or kind of organisation. Required. */
  organisations: z
    .array(
      z.strictObject({
        /** Permanent id. Required. */
        id: idSchema,
        /** Official name, or the kind of organisation. Required. */
        name: z.string().min(1),
        /** Whether it has access. Required. */
        access: z.enum(['yes', 'no', 'not known']),
        /** Why it has access. Absent if not known. */
        reason: z.string().min(1).optional(),
        /** The extent of its access. Absent if not known. */
        extent: z.string().min(1).optional(),
        /** Where the write-up says so, such as `6.1, bullet 10`. Required. */
        source: z.string().min(1),
      }),
    )
    .min(1),
  /** What is not known, each in one sentence. Default: none. */
  notKnown: z.array(z.string().min(1)).default([]),
});
export type Access = z.infer<typeof accessSchema>;

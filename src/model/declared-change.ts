import { z } from 'zod';
import { idSchema } from './id-schema.ts';
import { changeKinds } from './change-kinds.ts';
import { reasonSchema } from './reason.ts';

/** One entry of `changes` in `revision.yaml`: what was done to which clauses, and why. */
export const changeSchema = z
  .strictObject({
    /** The clauses affected, as they are afterwards (for `removed`: before). Required. */
    clauses: z.array(idSchema).min(1),
    /** What was done. Required. */
    kind: z.enum(changeKinds),
    /** For `split` and `merged`: the clauses that the text came from. */
    from: z.array(idSchema).min(1).optional(),
    /** Why: one reason or more. Required. */
    because: z.array(reasonSchema).min(1),
    /** What the change means for people, in one sentence. Required. */
    note: z.string().min(1),
  })
  .refine((change) => (change.kind === 'split' || change.kind === 'merged') === (change.from !== undefined), {
    error: '`from` for a split or a merge, and only there',
    params: { key: 'from' },
  });

export type DeclaredChange = z.infer<typeof changeSchema>;

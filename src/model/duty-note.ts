import { z } from 'zod';
import { idSchema } from './id-schema.ts';

/**
 * One entry of `dutyNotes` in `revision.yaml`: a public sentence of the body beside an entry of the duty watch, which it
 * neither hides nor changes. The entry is found by its clause and its wordings.
 */
export const dutyNoteSchema = z
  .strictObject({
    /** The clause of the entry, after the change if it is still there. Required. */
    clause: idSchema,
    /** The old sentence, as the duty watch prints it. Required unless it was added. */
    before: z.string().min(1).optional(),
    /** The new sentence, as the duty watch prints it. Required unless it was removed. */
    after: z.string().min(1).optional(),
    /** One public sentence. Required. */
    note: z.string().min(1),
  })
  .refine(({ before, after }) => before !== undefined || after !== undefined, {
    error: 'the wording of the entry under `before`, `after` or both',
  });

export type DutyNote = z.infer<typeof dutyNoteSchema>;

import { z } from 'zod';

/** Who cleared a text for publication: in `draft/clearance.yaml`, and in the `revision.yaml` that it is published with. */
export const clearanceSchema = z.strictObject({
  /** Role of the person who wrote the draft. Required. */
  preparedBy: z.string().min(1),
  /** Role of the person who cleared it: another one. Required. */
  clearedBy: z.string().min(1),
  /** Day on which it was cleared, in quotes. Required. */
  date: z.iso.date({ error: 'a day such as "2026-11-24"' }),
  /** Hash of the canonical text that was cleared (`canonicalRevision`). Required. */
  text: z.string().regex(/^[0-9a-f]{64}$/, { error: 'a hash of 64 hexadecimal digits' }),
});

export type Clearance = z.infer<typeof clearanceSchema>;

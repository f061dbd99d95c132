import { say } from '../words/say.ts';
import { z } from 'zod';

/**
 * Who cleared a text for publication. Written to `draft/clearance.yaml`, and to the `revision.yaml` published with it.
 */
export const clearanceSchema = z.strictObject({
  /** Role of the person who wrote the draft. Required. */
  preparedBy: z.string().min(1),
  /** Role of the person who cleared it, who must be someone else. Required. */
  clearedBy: z.string().min(1),
  /** Day it was cleared, in quotes. Required. */
  date: z.iso.date({ error: 'a day such as "2026-11-24"' }),
  /** Hash of the canonical text that was cleared (`canonicalRevision`). Required. */
  text: z.string().regex(/^[0-9a-f]{64}$/, { error: 'a hash of 64 hexadecimal digits' }),
});

export type Clearance = z.infer<typeof clearanceSchema>;

/** Who wrote and cleared a revision, in words for every output. Roles are declared, and nothing proves them. */
export function clearanceSentence({ preparedBy, clearedBy }: Clearance): string {
  return say.model.clearance.sentence({ preparedBy, clearedBy });
}

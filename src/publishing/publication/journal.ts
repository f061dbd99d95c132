import { z } from 'zod';
import { revisionLabelSchema } from '../../code/identifier.ts';

/**
 * `content/code/.publication.json`, which is there while a revision is being published: what to finish where the lock
 * names the revision, and what to take away where it does not.
 */
export const journalSchema = z.strictObject({
  /** The label under which the draft is being published. */
  label: revisionLabelSchema,
  /** Hash of the bytes of the draft's `revision.yaml`; once they are others, the next draft has begun. */
  draft: z.string(),
});

export type Journal = z.infer<typeof journalSchema>;

/** The journal's name in the folder of the Code. */
export const journalName = '.publication.json';

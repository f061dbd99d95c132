import { z } from 'zod';
import { revisionLabelSchema } from '../../model/id-schema.ts';

/**
 * `content/code/.publication.json`, which exists while a revision is being published. If the lock has the revision,
 * publication is finished; otherwise it is undone.
 */
export const journalSchema = z.strictObject({
  /** The label under which the draft is being published. */
  label: revisionLabelSchema,
  /** Hash of the draft's `revision.yaml`. A different hash means that the next draft has been started. */
  draft: z.string(),
});

export type Journal = z.infer<typeof journalSchema>;

/** The journal's file name in the folder of the Code. */
export const journalName = '.publication.json';

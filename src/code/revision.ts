import { z } from 'zod';
import { changeSchema } from '../provenance/declared-change.ts';
import { clearanceSchema } from './clearance.ts';
import { idSchema, revisionLabelSchema } from './identifier.ts';
import { partialDateSchema } from './partial-date.ts';

/** What a revision is when it is published. What happens to it afterwards is in `content/code/standing.yaml`. */
export const revisionStatusSchema = z.enum(['paper', 'consultation draft', 'final']);

/** What moved the body to revise: one entry for each trigger. */
export const basisSchema = z.strictObject({
  /** What kind of trigger. Required. */
  kind: z.enum(['workshop', 'consultation', 'inspection', 'law', 'review', 'correction', 'decision']),
  /** Id of the workshop or consultation, where it is one. Optional. */
  id: idSchema.optional(),
  /** One public sentence. Required. */
  sentence: z.string().min(1),
});

/** A clause's place in the outline: its id, and the number or letter printed before its title, if any. */
export const outlineClauseSchema = z.strictObject({
  /** The clause's permanent id. Required. */
  clause: idSchema,
  /** Printed number or letter, in quotes, such as `"G"`. Optional: the clause is printed with its title alone. */
  number: z.string().min(1).optional(),
});

/** A part of the Code: a heading with clauses under it. */
export const outlinePartSchema = z.strictObject({
  /** Permanent id of the part. Required. */
  part: idSchema,
  /** Heading of the part. Required. */
  title: z.string().min(1),
  /** What a clause of this part is called where another refers to it, such as `commitment`. Default: `clause`. */
  unit: z.string().min(1).default('clause'),
  /** Its clauses, in order. Required. */
  clauses: z.array(outlineClauseSchema).min(1),
});

/** `revision.yaml`: what this revision of the Code is, what is in it, and why it differs from the one before. */
export const revisionSchema = z.strictObject({
  /** The label, in quotes, and the name of the folder. Required. */
  label: revisionLabelSchema,
  /** Date of publication, in quotes: a day, a month or a year. Required. */
  date: partialDateSchema,
  /** `paper`, `consultation draft` or `final`. Required. */
  status: revisionStatusSchema,
  /** What this revision does, in two or three plain sentences. Required. */
  summary: z.string().min(1),
  /** What triggered it. Required: one entry at least. */
  basis: z.array(basisSchema).min(1),
  /** Ids of workshops all of whose recommendations are answered with this revision. Default: none. */
  completes: z.array(idSchema).optional(),
  /** Only for a published revision: who cleared exactly this text. `npm run code -- publish` writes it. */
  clearance: clearanceSchema.optional(),
  /** Only for the working draft: `true` publishes it, marked as a draft. Default: false. */
  public: z.boolean().optional(),
  /** Parts and clauses in printed order. Required. */
  outline: z.array(outlinePartSchema).min(1),
  /**
   * Each change against the revision before, with its reasons. Empty in the first revision. Default: none, also where
   * nothing stands behind the key yet.
   */
  changes: z
    .array(changeSchema)
    .nullish()
    .transform((changes) => changes ?? []),
});

export type RevisionRecord = z.infer<typeof revisionSchema>;
export type OutlinePart = z.infer<typeof outlinePartSchema>;

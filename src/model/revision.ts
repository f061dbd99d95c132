import { z } from 'zod';
import { changeSchema } from './declared-change.ts';
import { dutyNoteSchema } from './duty-note.ts';
import { clearanceSchema } from './clearance.ts';
import { idSchema, revisionLabelSchema } from './id-schema.ts';
import { partialDateSchema } from './partial-date.ts';
import { calledSchema } from './called-schema.ts';
import { statusesAtPublication } from './revision-statuses.ts';

/** The status of a revision when it is published. Later events are in `content/code/standing.yaml`. */
export const revisionStatusSchema = z.enum(statusesAtPublication);

/** Why the body revised the Code: one entry for each trigger. */
export const basisSchema = z.strictObject({
  /** What kind of trigger. Required. */
  kind: z.enum(['workshop', 'consultation', 'inspection', 'law', 'review', 'correction', 'decision']),
  called: calledSchema,
  /** Id of the workshop or consultation, if it is one. Optional. */
  id: idSchema.optional(),
  /** One public sentence. Required. */
  sentence: z.string().min(1),
});

/** A clause in the outline: its id, and the number or letter printed before its title, if any. */
export const outlineClauseSchema = z.strictObject({
  /** The clause's permanent id. Required. */
  clause: idSchema,
  /** Printed number or letter, in quotes, such as `"G"`. Optional: without it only the title is printed. */
  number: z.string().min(1).optional(),
});

/** A part of the Code: a heading with clauses under it. */
export const outlinePartSchema = z.strictObject({
  /** Permanent id of the part. Required. */
  part: idSchema,
  /** Heading of the part. Required. */
  title: z.string().min(1),
  /** What references call a clause of this part, such as `commitment`. Default: `clause`. */
  unit: z.string().min(1).default('clause'),
  /**
   * What references call a schedule or annex, such as `Schedule 1`. Its clauses and numbered paragraphs have numbers of
   * their own, and its heading begins with it. Optional.
   */
  schedule: z.string().min(1).optional(),
  /**
   * How its clauses are numbered, as the number of a first one: `"1"`, `"1.1"`, `A`, `Article 1`. The command `renumber`
   * counts from it. Optional.
   */
  numbers: z.string().min(1).optional(),
  /** Its clauses, in order. Required. */
  clauses: z.array(outlineClauseSchema).min(1),
});

/** `revision.yaml`: what this revision is, what it contains, and why it differs from the previous one. */
export const revisionSchema = z.strictObject({
  /** The label, in quotes; also the name of the folder. Required. */
  label: revisionLabelSchema,
  /** Date of publication, in quotes: a day, a month or a year. Required. */
  date: partialDateSchema,
  /** `paper`, `consultation draft`, `final`, or `in force` if it is in force from that day. Required. */
  status: revisionStatusSchema,
  /** What the body calls that status, if it has a word of its own. */
  called: calledSchema,
  /** What this revision does, in two or three plain sentences. Required. */
  summary: z.string().min(1),
  /** What triggered it: at least one entry. Required. */
  basis: z.array(basisSchema).min(1),
  /** Ids of workshops whose recommendations are all answered with this revision. Default: none. */
  completes: z.array(idSchema).optional(),
  /** Only in a published revision: who cleared this text. Written by `npm run code -- publish`. */
  clearance: clearanceSchema.optional(),
  /** Only in the working draft: `true` publishes it, marked as a draft. Default: false. */
  public: z.boolean().optional(),
  /** Parts and clauses in printed order. Required. */
  outline: z.array(outlinePartSchema).min(1),
  /**
   * Changes from the previous revision, with their reasons. Empty in the first revision. Default: none, also if the key
   * has no value yet.
   */
  changes: z
    .array(changeSchema)
    .nullish()
    .transform((changes) => changes ?? []),
  /** Public sentences of the body beside entries of the duty watch. Default: none. */
  dutyNotes: z.array(dutyNoteSchema).min(1).optional(),
});

export type RevisionRecord = z.infer<typeof revisionSchema>;
export type OutlinePart = z.infer<typeof outlinePartSchema>;

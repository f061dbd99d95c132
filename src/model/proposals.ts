import { z } from 'zod';
import { pictureName } from './picture.ts';
import { idSchema } from './id-schema.ts';

/** A passage of a clause's file as it was sent, and what is proposed instead. */
const passageSchema = z.strictObject({
  clause: idSchema,
  /** Where it begins and ends in the file that was sent, in characters. */
  from: z.int().min(0),
  to: z.int().min(0),
  /** As a string of JSON, because white space counts. */
  text: z.string(),
});

const commentSchema = z.strictObject({
  /** Who wrote it: only where `proposals` in `site.yaml` says that names are kept. */
  author: z.string().optional(),
  date: z.string().optional(),
  text: z.string(),
});

/**
 * `code/draft/proposals.yaml`: what others proposed in Word files and nobody has decided on yet. The commands write it.
 * No page, copy or data file has anything of it, and the clearance of a draft does not cover it.
 */
export const proposalsSchema = z.strictObject({
  /** The clauses of the files that were sent, as they were then, each as a string of JSON. */
  sent: z
    .array(z.strictObject({ file: z.string(), hash: z.string(), clauses: z.record(idSchema, z.string()) }))
    .default([]),
  /** Changes that wait. */
  changes: z
    .array(
      z.strictObject({
        /** The hash of the file that was sent. */
        of: z.string(),
        kind: z.enum([
          'inserted',
          'deleted',
          'replaced',
          'moved',
          'split',
          'merged',
          'formatted',
          'linked',
          'described',
          'reshaped',
        ]),
        clauses: z.array(idSchema).min(1),
        /** Whether it is in the heading or the plain English of its clause. */
        part: z.enum(['title', 'plain']).optional(),
        before: z.string(),
        after: z.string(),
        author: z.string().optional(),
        date: z.string().optional(),
        /** Whether it was tracked in the file. Default: true. */
        tracked: z.boolean().default(true),
        comments: z.array(commentSchema).default([]),
        passages: z.array(passageSchema).min(1),
        /** The new pictures that it shows, in base 64, by the names of their files. */
        pictures: z.record(z.string().regex(pictureName), z.base64()).optional(),
        /** Of a new clause: the clauses before it, the nearest first, the one that follows, and the number that somebody gave it. */
        outline: z
          .strictObject({ after: z.array(idSchema), before: idSchema.optional(), number: z.string().optional() })
          .optional(),
      }),
    )
    .default([]),
  /** Changes that were accepted with a comment, until the reason for them is recorded: a comment is its first draft. */
  accepted: z
    .array(
      z.strictObject({ clauses: z.array(idSchema).min(1), words: z.string(), comments: z.array(commentSchema).min(1) }),
    )
    .default([]),
  /** Comments without a change: notes for editors. One with an `answer` goes out with the next file. */
  notes: z
    .array(
      z.strictObject({
        clause: idSchema.optional(),
        /** The words that it is on. */
        words: z.string(),
        comments: z.array(commentSchema).min(1),
        answer: z.string().min(1).optional(),
      }),
    )
    .default([]),
});

export type Proposals = z.infer<typeof proposalsSchema>;
export type WaitingChange = Proposals['changes'][number];
export type AcceptedChange = Proposals['accepted'][number];
export type EditorNote = Proposals['notes'][number];
export type WordComment = z.infer<typeof commentSchema>;

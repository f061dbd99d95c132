import { z } from 'zod';
import { idSchema } from '../id-schema.ts';

const count = z.int().nonnegative();
const day = z.iso.date();

/**
 * Numbers of responses that add up: each of some kinds, or several together where one would be small. What is not
 * listed is 0.
 */
const shareSchema = z.array(
  z.strictObject({
    /** What they are, such as `individual`; several where the number of one is not published. */
    of: z.array(z.string().min(1)).min(1),
    responses: count,
  }),
);
export type Share = z.infer<typeof shareSchema>;

/** Numbers of responses by two things at once, which add up to those by each. What is not listed is 0. */
const crossSchema = z.array(
  z.strictObject({ of: z.array(z.string().min(1)).min(1), by: z.array(z.string().min(1)).min(1), responses: count }),
);
export type Cross = z.infer<typeof crossSchema>;

/**
 * How many responses did something. Small numbers are left out: no `responses` means fewer than five. Each list adds up
 * to `responses`, and is left out where it would tell a small number.
 */
export const raisedSchema = z.strictObject({
  responses: count.optional(),
  /** Individuals, and kinds of organisation. */
  kinds: shareSchema.optional(),
  /** `own words` and `campaign`: whether all that a response said of it was the text of a campaign. */
  campaign: shareSchema.optional(),
  /** Support, oppose, change, several of these, or a comment alone; of a question, its options. */
  views: shareSchema.optional(),
});
export type Raised = z.infer<typeof raisedSchema>;

/** Between reasons to set something aside that are counted together, since one of them alone would be a small number. */
export const asideJoin = ' + ';

/** What became of all of something. Its parts add up to it; what would tell a small number is absent. */
function partsOf<T extends z.ZodType>(setAside: T) {
  return z.strictObject({ all: count, inPoints: count.optional(), setAside: setAside.optional() });
}

/**
 * The figures of an outcome. `npm run code -- consultation outcome` counts them in the response store and writes them;
 * a person cannot, since `hash` is that of everything else here.
 */
export const countedSchema = z.strictObject({
  /** The day of the count. */
  date: day,
  /** Responses by what became of them: they add up to all that were received. */
  received: z.strictObject({
    stored: count,
    replaced: count,
    withdrawn: count,
    erased: count,
    expired: count,
  }),
  /** How many of the stored ones came after the closing day; absent if fewer than five did. */
  late: count.optional(),
  kinds: shareSchema.optional(),
  /** How they came: `web`, `post` … */
  channels: shareSchema.optional(),
  /** Who came how: individuals and organisations, by the web or otherwise. Absent where a number would be small. */
  kindsByChannel: crossSchema.optional(),
  /** When they came; days with few are together. */
  days: z.array(z.strictObject({ from: day, to: day, responses: count })),
  /** Answers in people's own words: those of which some part makes a point, and those that were wholly set aside. */
  answers: partsOf(count),
  /** Passages in those answers: in points and, by reason or by several joined by ` + `, set aside. */
  passages: partsOf(z.record(z.string(), count)).optional(),
  /** Characters in those answers, not counting spaces, likewise. */
  characters: partsOf(z.record(z.string(), count)).optional(),
  /** By id of the point. */
  points: z.record(idSchema, raisedSchema),
  /** By id of the theme: responses that made any of its points, each once; points of fewer than five are left out. */
  themes: z.record(idSchema, raisedSchema),
  /** By id of the clause, its paragraphs included: those that said something about it. */
  clauses: z.record(idSchema, raisedSchema),
  /** By id of the question: those that answered it. */
  questions: z.record(idSchema, raisedSchema),
  /** Answers that share a passage, the largest first. */
  campaigns: z.array(
    z.strictObject({
      /** Permanent id. */
      id: idSchema,
      /** What the body calls it, if it has a name. */
      name: z.string().min(1).optional(),
      responses: count,
      /** Ids of the points that its text makes. */
      points: z.array(idSchema),
    }),
  ),
  /** Hash of everything above. */
  hash: z.string().regex(/^[0-9a-f]{64}$/, { error: 'a hash of 64 hexadecimal digits' }),
});
export type Counted = z.infer<typeof countedSchema>;

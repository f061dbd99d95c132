import { z } from 'zod';
import { idSchema } from './id-schema.ts';

/** The nations in which a clause applies. */
export const extentSchema = z.enum(['England', 'Wales', 'Scotland', 'Northern Ireland']);

/** The front matter of a clause file `clauses/<id>.mdx`. */
export const clauseFrontMatterSchema = z.strictObject({
  /** Permanent id, the same as the file's name. Never changes, whatever the clause's number becomes. Required. */
  id: idSchema,
  /** The heading, without its number. Required. */
  title: z.string().min(1),
  /** What the clause means for people, in plain English: one to three sentences. Required. */
  plain: z.string().min(1),
  /** Where it applies. Required. */
  extent: z.array(extentSchema).min(1),
});

export type ClauseFrontMatter = z.infer<typeof clauseFrontMatterSchema>;

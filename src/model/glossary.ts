import { z } from 'zod';
import { idSchema } from './id-schema.ts';

/** `content/glossary.yaml`: the terms that clauses use through `<Term id="…">`. */
export const glossarySchema = z.array(
  z.strictObject({
    /** Permanent id. Required. */
    id: idSchema,
    /** The term as printed. Required. */
    term: z.string().min(1),
    /** Its abbreviation, such as `DPIA`. Optional. */
    abbreviation: z.string().min(1).optional(),
    /** Synonyms, for search. Default: none. */
    also: z.array(z.string().min(1)).default([]),
    /** What it means, in plain English. Required. */
    definition: z.string().min(1),
  }),
);

export type Glossary = z.infer<typeof glossarySchema>;
export type GlossaryTerm = Glossary[number];

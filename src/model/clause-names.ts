import { z } from 'zod';

/**
 * `content/clause-names.yaml`: what people call the subject of a clause, or ask about it, in words that the clause does not use,
 * for the search. The text of a published clause never changes, but what people call it does. The file is optional.
 */
export const clauseNamesSchema = z.array(
  z.strictObject({ clause: z.string().min(1), also: z.array(z.string().min(1)).min(1) }),
);
export type ClauseNames = z.infer<typeof clauseNamesSchema>;

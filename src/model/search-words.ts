import { z } from 'zod';

/**
 * `content/search-words.yaml`: groups of names for much the same thing in the field of the Code, so that a search for what people
 * say finds what the Code calls it. The software knows those of general English. The file is optional.
 */
export const searchWordsSchema = z.array(z.array(z.string().min(1)).min(2));
export type SearchWords = z.infer<typeof searchWordsSchema>;

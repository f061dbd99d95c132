import { z } from 'zod';

/** What the body calls the status, answer, state or kind beside which it stands, if it has a word of its own. */
export const calledRecordSchema = z.string().optional().describe('What the body calls it, if it has a word of its own');

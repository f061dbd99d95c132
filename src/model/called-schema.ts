import { z } from 'zod';

/** What the body calls something by a word of its own (`vocabulary` in `site.yaml`). Absent where it uses the software's word. */
export const calledSchema = z.string().min(1).optional();

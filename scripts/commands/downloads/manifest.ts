import { z } from 'zod';

/** Downloads in the cache folder, built or still to be typeset. */
export const manifestSchema = z.array(
  z.strictObject({
    address: z.string(),
    name: z.string(),
    /** Name of its file in the cache folder. */
    file: z.string(),
    /** Whether it was not in the cache yet. */
    isNew: z.boolean(),
  }),
);
export type ManifestEntry = Readonly<z.infer<typeof manifestSchema>[number]>;

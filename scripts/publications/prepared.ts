import { z } from 'zod';

/** Publications whose bytes, or whose documents, lie in the folder of what is kept. */
export const preparedSchema = z.array(
  z.strictObject({
    address: z.string(),
    name: z.string(),
    /** Name of its file in the folder. */
    file: z.string(),
    /** Whether its bytes were not there from an earlier time. */
    isNew: z.boolean(),
  }),
);
export type Prepared = Readonly<z.infer<typeof preparedSchema>[number]>;

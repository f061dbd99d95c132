import { z } from 'zod';

/** The resource usage of a command. */
export const usageSchema = z.object({
  /** Seconds of processor time, user and system. */
  cpuSeconds: z.number(),
  /** Peak memory. */
  peakMegabytes: z.number(),
});

export type Usage = z.infer<typeof usageSchema>;

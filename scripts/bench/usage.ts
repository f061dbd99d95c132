import { z } from 'zod';

/** What a command used from start to end. */
export const usageSchema = z.object({
  /** Seconds of processor time, its own and the system's for it. */
  cpuSeconds: z.number(),
  /** The most memory that it held at once. */
  peakMegabytes: z.number(),
});

export type Usage = z.infer<typeof usageSchema>;

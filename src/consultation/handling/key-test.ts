import { z } from 'zod';
import { dataUses } from '../data-use.ts';

const use = { basis: 'accountability', retention: 'keys', seenBy: 'operators' } as const;

/** That a sealed test response was opened with the private key of a public key. */
export const keyTestSchema = z.strictObject({
  /** `age1…` */
  public_key: z.string().register(dataUses, {
    ...use,
    contains: 'A public key of the department',
    purpose: 'To take no response that could not be opened again.',
  }),
  tested_at: z.string().register(dataUses, {
    ...use,
    contains: 'When its private key opened a test response',
    purpose: 'To show that it was tried.',
  }),
});

export type KeyTest = Readonly<z.infer<typeof keyTestSchema>>;

import { z } from 'zod';
import { dataUses } from '../data-use.ts';

const use = { basis: 'accountability', retention: 'keys', seenBy: 'operators' } as const;

/** That a sealed test response was opened with the private key of a public key. */
export const keyTestSchema = z.strictObject({
  /** `age1…` */
  public_key: z.string().register(dataUses, {
    ...use,
    contains: 'One of the team’s public keys',
    purpose: 'To make sure that the site never takes a response that nobody can open.',
  }),
  tested_at: z.string().register(dataUses, {
    ...use,
    contains: 'When its private key opened a test response',
    purpose: 'To show that the key works.',
  }),
});

export type KeyTest = Readonly<z.infer<typeof keyTestSchema>>;

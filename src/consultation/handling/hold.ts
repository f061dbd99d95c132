import { z } from 'zod';
import { dataUses } from '../data-use.ts';

const use = { basis: 'accountability', retention: 'hold', seenBy: 'operators' } as const;

/** A hold on a response: until it is lifted, the text cannot be deleted or changed. */
export const holdSchema = z.strictObject({
  reference: z.string().register(dataUses, {
    ...use,
    contains: 'The reference of a response that must not be deleted for now',
    purpose: 'To keep what a court, an inquiry or a request for information may need.',
  }),
  reason: z.string().register(dataUses, {
    ...use,
    contains: 'Why it must not be deleted',
    purpose: 'So that others can judge whether the hold is still needed.',
  }),
  placed_at: z.string().register(dataUses, {
    ...use,
    contains: 'When the hold was placed',
    purpose: 'To see which holds are old.',
  }),
  placed_by: z.string().register(dataUses, {
    ...use,
    contains: 'Who in the team placed the hold',
    purpose: 'To know who to ask about it.',
  }),
});

export type Hold = Readonly<z.infer<typeof holdSchema>>;

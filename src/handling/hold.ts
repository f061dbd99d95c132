import { z } from 'zod';
import { dataUses } from '../consultation/data-use.ts';

const use = { basis: 'accountability', retention: 'hold', seenBy: 'operators' } as const;

/** A hold on a response: as long as it is there, nobody deletes or changes the text. */
export const holdSchema = z.strictObject({
  reference: z.string().register(dataUses, {
    ...use,
    holds: 'The reference of a response that must not be deleted for now',
    purpose: 'To keep what a court, an inquiry or a request for information may need.',
  }),
  reason: z.string().register(dataUses, {
    ...use,
    holds: 'Why it must not be deleted',
    purpose: 'To let others judge whether the hold is still needed.',
  }),
  placed_at: z.string().register(dataUses, {
    ...use,
    holds: 'When the hold was placed',
    purpose: 'To see which holds are old.',
  }),
  placed_by: z.string().register(dataUses, {
    ...use,
    holds: 'Who of the team placed the hold',
    purpose: 'To know whom to ask about it.',
  }),
});

export type Hold = Readonly<z.infer<typeof holdSchema>>;

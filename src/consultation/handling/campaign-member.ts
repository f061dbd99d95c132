import { z } from 'zod';
import { dataUses } from '../data-use.ts';

const use = { basis: 'consultation', retention: 'text', seenBy: 'operators' } as const;

/** An answer that belongs to a saved campaign. It holds no text, and is deleted with that of the response. */
export const campaignMemberSchema = z.strictObject({
  consultation: z.string().register(dataUses, {
    ...use,
    contains: 'Which consultation the campaign is about',
    purpose: 'To number the campaigns of each consultation.',
  }),
  /** `campaign-1`. It stays the same when more responses arrive. */
  campaign: z.string().register(dataUses, {
    ...use,
    contains: 'The number of a campaign, which is a group of answers that share a passage',
    purpose: 'To read what a campaign says once, and to report it separately. Each of its responses still counts.',
  }),
  reference: z.string().register(dataUses, {
    ...use,
    contains: 'The reference of a response with an answer in the campaign',
    purpose: 'To say how many responses belong to the campaign.',
  }),
  /** The name of the field that was answered. */
  field: z.string().register(dataUses, {
    ...use,
    contains: 'Which answer of the response belongs to the campaign',
    purpose: 'To show what the response says in its own words.',
  }),
});

export type CampaignMember = Readonly<z.infer<typeof campaignMemberSchema>>;

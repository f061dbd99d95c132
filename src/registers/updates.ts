import { z } from 'zod';
import { addWeeks } from '../code/weeks.ts';

/** `content/updates.yaml`: what the body reports about the programme between revisions. The file is optional. */
export const updatesSchema = z.strictObject({
  /** How many weeks after an update the next one is due. Required. */
  everyWeeks: z.int().min(1),
  /** Who asked for it, in one sentence. Required. */
  about: z.string().min(1),
  /** Whether the updates are invented for a demonstration; pages then say so beside each. Default: false. */
  illustrative: z.boolean().default(false),
  /** The updates, in any order. Required. */
  updates: z.array(
    z.strictObject({
      /** Day on which it was given, in quotes. Required. */
      date: z.iso.date({ error: 'a day such as "2018-11-15"' }),
      /** What it is about, in a few words. Required. */
      title: z.string().min(1),
      /** The update, one entry for each paragraph. Required. */
      text: z.array(z.string().min(1)).min(1),
    }),
  ),
});

export type Updates = z.infer<typeof updatesSchema>;

/** The day on which the update after one of a date is due. */
export function nextDue(date: string, everyWeeks: number): string {
  return addWeeks(date, everyWeeks);
}

/** The latest update; nothing where none was given yet. */
export function latestUpdate({ updates }: Updates): Updates['updates'][number] | undefined {
  return updates.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
}

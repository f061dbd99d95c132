import { z } from 'zod';
import { isBefore } from '../is-before.ts';
import type { PartialDate } from '../partial-date.ts';
import { addWeeks } from '../weeks.ts';

/** `content/updates.yaml`: what the body reports about the programme between revisions. The file is optional. */
export const updatesSchema = z.strictObject({
  /** Weeks from one update to the next. Required. */
  everyWeeks: z.int().min(1),
  /** Who asked for it, in one sentence. Required. */
  about: z.string().min(1),
  /** Whether the updates are invented for a demonstration; pages then say so next to each. Default: false. */
  illustrative: z.boolean().default(false),
  /** The updates, in any order. Required. */
  updates: z.array(
    z.strictObject({
      /** Day of the update, in quotes. Required. */
      date: z.iso.date({ error: 'a day such as "2018-11-15"' }),
      /** `true` shows it only with the working draft, until it is written. Default: false. */
      draft: z.boolean().optional(),
      /** What it is about, in a few words. Required. */
      title: z.string().min(1),
      /** The paragraphs of the update. Required. */
      text: z.array(z.string().min(1)).min(1),
    }),
  ),
});

export type Updates = z.infer<typeof updatesSchema>;

/** When the next update is due. */
export function nextDue(date: string, everyWeeks: number): string {
  return addWeeks(date, everyWeeks);
}

/** Whether the next update is known to be missing: something that was published later has a date after its day. */
export function isMissed(due: string, dates: readonly PartialDate[]): boolean {
  return dates.some((date) => isBefore(due, date));
}

/** The latest update that is not a draft, if there is one. */
export function latestUpdate({ updates }: Updates): Updates['updates'][number] | undefined {
  const given = updates.filter(({ draft }) => draft !== true);
  return given.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
}

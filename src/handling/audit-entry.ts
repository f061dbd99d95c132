import { z } from 'zod';
import { dataUses } from '../consultation/data-use.ts';

const use = { basis: 'accountability', retention: 'audit log', seenBy: 'operators' } as const;

/** One line of the audit log: who did what to which responses, when and why. */
export const auditEntrySchema = z.strictObject({
  /** Counts from 1 without a gap. */
  number: z
    .int()
    .positive()
    .register(dataUses, {
      ...use,
      holds: 'The number of the line',
      purpose: 'To see whether a line is missing.',
    }),
  /** ISO 8601 in UTC, to the second. */
  at: z.string().register(dataUses, {
    ...use,
    holds: 'When someone of the team used the tool',
    purpose: 'To account for access to responses.',
  }),
  who: z.string().register(dataUses, {
    ...use,
    holds: 'Who used it',
    purpose: 'To account for access to responses.',
  }),
  /** The command, such as `erase`. */
  what: z.string().register(dataUses, {
    ...use,
    holds: 'What was done',
    purpose: 'To account for access to responses.',
  }),
  why: z.string().register(dataUses, {
    ...use,
    holds: 'Why it was done',
    purpose: 'To let others judge whether access was right.',
  }),
  /** `begun` stands before anything is done, so that nothing is done unseen. */
  stage: z.enum(['begun', 'done', 'failed']).register(dataUses, {
    ...use,
    holds: 'Whether it was begun, done or failed',
    purpose: 'To show that nothing was done unseen.',
  }),
  /** References, files and counts; never what a respondent wrote. */
  about: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).register(dataUses, {
    ...use,
    holds: 'References of the responses that it was about, files that were written, and counts',
    purpose: 'To answer which responses were seen, and where copies of them are.',
  }),
  /** SHA-256 of the line before, as hexadecimal text; zeros for the first. */
  previous: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .register(dataUses, {
      ...use,
      holds: 'A hash of the line before',
      purpose: 'To find a line that was changed or removed.',
    }),
});

export type AuditEntry = Readonly<z.infer<typeof auditEntrySchema>>;

/** What an entry is about. */
export type About = AuditEntry['about'];

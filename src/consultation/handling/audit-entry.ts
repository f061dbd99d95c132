import { z } from 'zod';
import { dataUses } from '../data-use.ts';

const use = { basis: 'accountability', retention: 'audit log', seenBy: 'operators' } as const;

/** One line of the audit log: who did what to which responses, when and why. */
export const auditEntrySchema = z.strictObject({
  /** Counts from 1 without a gap. */
  number: z
    .int()
    .positive()
    .register(dataUses, {
      ...use,
      contains: 'The number of the line',
      purpose: 'To notice if a line is missing.',
    }),
  /** ISO 8601 in UTC, to the second. */
  at: z.string().register(dataUses, {
    ...use,
    contains: 'When someone in the team used the tool',
    purpose: 'To account for access to responses.',
  }),
  who: z.string().register(dataUses, {
    ...use,
    contains: 'Who used it',
    purpose: 'To account for access to responses.',
  }),
  /** The command, such as `erase`. */
  what: z.string().register(dataUses, {
    ...use,
    contains: 'What was done',
    purpose: 'To account for access to responses.',
  }),
  why: z.string().register(dataUses, {
    ...use,
    contains: 'Why it was done',
    purpose: 'So that others can judge whether access was justified.',
  }),
  /** `begun` is written before anything is done, so that nothing goes unrecorded. */
  stage: z.enum(['begun', 'done', 'failed']).register(dataUses, {
    ...use,
    contains: 'Whether it was started, finished or failed',
    purpose: 'To show that nothing was done in secret.',
  }),
  /** References, files and counts; never what a respondent wrote. */
  about: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])).register(dataUses, {
    ...use,
    contains: 'References of the responses it was about, files that were written, and counts',
    purpose: 'To know which responses were seen, and where copies of them are.',
  }),
  /** SHA-256 of the line before, as hexadecimal text; zeros for the first. */
  previous: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .register(dataUses, {
      ...use,
      contains: 'A hash of the line before',
      purpose: 'To find a line that was changed or removed.',
    }),
});

export type AuditEntry = Readonly<z.infer<typeof auditEntrySchema>>;

/** Details of an entry. */
export type AuditDetails = AuditEntry['about'];

import { z } from 'zod';
import { calledSchema } from '../called-schema.ts';
import { actionStates } from '../register-words.ts';
import { idSchema } from '../id-schema.ts';
import { partialDateSchema, type PartialDate } from '../partial-date.ts';

/** `actions.yaml`: what the body promised at the workshop. Holds only what the write-up supports. */
export const actionsSchema = z.array(
  z.strictObject({
    /** Permanent id, such as `ws2-a12`. Required. */
    id: idSchema,
    /** Printed number. Required. */
    number: z.int().min(1),
    /** The action in plain words. Required. */
    summary: z.string().min(1),
    /** Who has to do it. Required. */
    owner: z.string().min(1),
    /** The deadline as the source gives it: a month. Required. */
    deadline: partialDateSchema,
    /** Sections of the write-up in which it arose, in quotes. Required. */
    sections: z.array(z.string().min(1)).min(1),
  }),
);
export type Action = z.infer<typeof actionsSchema>[number];

/** The progress of an action. */
export const actionStateSchema = z.enum(actionStates);
export type ActionState = z.infer<typeof actionStateSchema>;

/** `action-states.yaml`: the progress of each action on a stated date. */
export const actionStatesSchema = z.strictObject({
  /** Whether the states are invented for a demonstration; pages and data then say so next to each. Required. */
  illustrative: z.boolean(),
  /** The date of these states. Required. */
  asAt: partialDateSchema,
  /** One entry for each action. Required. */
  states: z.array(
    z.strictObject({
      /** Action id. Required. */
      action: idSchema,
      /** Its state. Required. */
      state: actionStateSchema,
      called: calledSchema,
      /** When it reached that state. Optional. */
      date: partialDateSchema.optional(),
      /** The evidence, in one sentence. Required. */
      evidence: z.string().min(1),
    }),
  ),
});
export type ActionStates = z.infer<typeof actionStatesSchema>;

/** How many months after its deadline something was reached; 0 if in time, or if a date gives only the year. */
export function monthsLate(deadline: PartialDate, reached: PartialDate): number {
  const month = (date: PartialDate): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return deadline.length < 7 || reached.length < 7 ? 0 : Math.max(0, month(reached) - month(deadline));
}

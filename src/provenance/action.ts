import { z } from 'zod';
import { idSchema } from '../code/identifier.ts';
import { partialDateSchema } from '../code/partial-date.ts';

/** `actions.yaml`: what the body undertook at the workshop. Holds only what the write-up supports. */
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

/** How an action stands. */
export const actionStateSchema = z.enum(['not started', 'in progress', 'done in part', 'done', 'overtaken']);
export type ActionState = z.infer<typeof actionStateSchema>;

/** `action-states.yaml`: how each action stands, as at one stated date. */
export const actionStatesSchema = z.strictObject({
  /** Whether the states are invented for a demonstration; pages and data then say so beside each. Required. */
  illustrative: z.boolean(),
  /** The date at which these states held. Required. */
  asAt: partialDateSchema,
  /** One entry for each action. Required. */
  states: z.array(
    z.strictObject({
      /** Action id. Required. */
      action: idSchema,
      /** How it stands. Required. */
      state: actionStateSchema,
      /** When that state was reached. Optional. */
      date: partialDateSchema.optional(),
      /** What shows it, in one sentence. Required. */
      evidence: z.string().min(1),
    }),
  ),
});
export type ActionStates = z.infer<typeof actionStatesSchema>;

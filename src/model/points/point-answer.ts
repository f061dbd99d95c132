import { z } from 'zod';
import { calledSchema } from '../called-schema.ts';
import { idSchema, revisionLabelSchema } from '../id-schema.ts';
import { partialDateSchema } from '../partial-date.ts';
import { actionStates, pointAnswers } from '../register-words.ts';

/** The body's answer to a point: one disposition with one public reason. */
export const pointAnswerSchema = z.strictObject({
  /** The answer. Required. */
  disposition: z.enum(pointAnswers),
  called: calledSchema,
  /** Why, in public sentences written for this point. Required. */
  because: z.string().min(1),
  /** For `accepted in part`: what was not accepted. Required there, and only there. */
  notAccepted: z.string().min(1).optional(),
  /** For `already so`: the clause, and the paragraph if it is one, that says it. Required there, and only there. */
  alreadyIn: z
    .array(
      z.strictObject({
        /** Id of a clause of the revision that was asked about. Required. */
        clause: idSchema,
        /** Id of a numbered paragraph in it. Optional. */
        paragraph: idSchema.optional(),
      }),
    )
    .min(1)
    .optional(),
  /** For `accepted` and `accepted in part`: the revision whose changes cite the point. Required unless `elsewhere` is there. */
  revision: revisionLabelSchema.optional(),
  /** What was or will be done in another place than the Code, such as guidance, with who does it and when. Optional. */
  elsewhere: z.string().min(1).optional(),
  /** For `kept for later`: the action that it becomes. Required there, and only there. */
  action: z
    .strictObject({
      /** The action in plain words. Required. */
      summary: z.string().min(1),
      /** Who has to do it. Required. */
      owner: z.string().min(1),
      /** By when, in quotes: a day, a month or a year. Required. */
      deadline: partialDateSchema,
      /** Its state. Default: not started. */
      state: z.enum(actionStates).default('not started'),
      called: calledSchema,
      /** The evidence for another state, in one sentence. Optional. */
      evidence: z.string().min(1).optional(),
    })
    .optional(),
});

export type PointAnswer = z.infer<typeof pointAnswerSchema>;

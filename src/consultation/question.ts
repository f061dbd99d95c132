import { z } from 'zod';
import { schemaOf } from '../code/schema-of.ts';
import type { Field } from './field.ts';

/** Most characters (Unicode code points) of a long answer. */
export const longAnswerLimit = 10_000;

/** Most characters (Unicode code points) of everything that one respondent types. */
export const responseLimit = 100_000;

const shortAnswerLimit = 200;

/** A question's id and the name of its field for ever, such as `who-decides`. */
const questionIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, { error: 'lower-case words joined by hyphens, such as `who-decides`' });

const asked = {
  /** Permanent id. Required. */
  id: questionIdSchema,
  /** The question as asked. Required. */
  label: z.string().min(1),
  /** Help with the answer, under the question. Optional. */
  hint: z.string().min(1).optional(),
  /** Whether a response without an answer is sent back. Default: false. */
  required: z.boolean().default(false),
};

const optionSchema = z.strictObject({
  /** What is stored when it is chosen. Permanent. Required. */
  value: questionIdSchema,
  /** The option as printed. Required. */
  label: z.string().min(1),
  /** What choosing it means. Optional. */
  hint: z.string().min(1).optional(),
});

const optionsSchema = z
  .array(optionSchema)
  .min(2)
  .refine((options) => new Set(options.map((option) => option.value)).size === options.length, {
    error: 'options whose values differ',
  });

/** Every kind of field can be asked. A question has an id for the field's name, and nothing that browsers fill in. */
type AsQuestion<F> = F extends Field ? Omit<F, 'name' | 'autocomplete'> & { readonly id: string } : never;

/** One question of a consultation. */
export const questionSchema = schemaOf<AsQuestion<Field>>()(
  z.discriminatedUnion('type', [
    /** One option can be chosen. */
    z.strictObject({ type: z.literal('radios'), ...asked, options: optionsSchema }),
    /** Any number of options can be chosen. */
    z.strictObject({ type: z.literal('checkboxes'), ...asked, options: optionsSchema }),
    /** One line. */
    z.strictObject({
      type: z.literal('short text'),
      ...asked,
      /** Most characters. Default: 200. */
      limit: z.int().positive().max(1_000).default(shortAnswerLimit),
    }),
    /** Several lines. */
    z.strictObject({
      type: z.literal('long text'),
      ...asked,
      /** Most characters. Default, and at most: 10,000. */
      limit: z.int().positive().max(longAnswerLimit).default(longAnswerLimit),
    }),
  ]),
);

export type Question = z.infer<typeof questionSchema>;

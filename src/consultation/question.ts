import { z } from 'zod';
import { schemaOf } from '../model/schema-of.ts';
import type { Field } from './field.ts';

/** Maximum length of a long answer in Unicode code points. */
export const longAnswerLimit = 10_000;

/** Maximum length of all texts of one response in Unicode code points. */
export const responseLimit = 100_000;

const shortAnswerLimit = 200;

/** A question's id, which is also the permanent name of its field, such as `who-decides`. */
const questionIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, { error: 'lower-case words joined by hyphens, such as `who-decides`' });

const baseQuestion = {
  /** Permanent id. Required. */
  id: questionIdSchema,
  /** The question as asked. Required. */
  label: z.string().min(1),
  /** Help with the answer, under the question. Optional. */
  hint: z.string().min(1).optional(),
  /** Whether an answer is required. Default: false. */
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

/** A field of any type as a question: with an id in place of the name, and no autocomplete. */
type QuestionFrom<F> = F extends Field ? Omit<F, 'name' | 'autocomplete'> & { readonly id: string } : never;

/** One question of a consultation. */
export const questionSchema = schemaOf<QuestionFrom<Field>>()(
  z.discriminatedUnion('type', [
    /** One option can be chosen. */
    z.strictObject({ type: z.literal('radios'), ...baseQuestion, options: optionsSchema }),
    /** Any number of options can be chosen. */
    z.strictObject({ type: z.literal('checkboxes'), ...baseQuestion, options: optionsSchema }),
    /** One line. */
    z.strictObject({
      type: z.literal('short text'),
      ...baseQuestion,
      /** Maximum number of characters. Default: 200. */
      limit: z.int().positive().max(1_000).default(shortAnswerLimit),
    }),
    /** Several lines. */
    z.strictObject({
      type: z.literal('long text'),
      ...baseQuestion,
      /** Maximum number of characters. Default, and at most: 10,000. */
      limit: z.int().positive().max(longAnswerLimit).default(longAnswerLimit),
    }),
  ]),
);

export type Question = z.infer<typeof questionSchema>;

import { z } from 'zod';
import { dataUses } from './data-use.ts';
import type { Form } from './form.ts';
import type { FormValues } from './form-values.ts';
import { say } from '../words/say.ts';
import { isEmptyAnswer } from './validate.ts';

const responseShape = {
  /** Id of the consultation. */
  consultation: z.string(),
  /** Label of the revision that it asks about. */
  revision: z.string(),
  /** By field name, in the order of the form: the text, or the chosen values. Unanswered fields are left out. */
  answers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
};

/** Fields that a response shares with its receipt. */
export const followUpSchema = z.strictObject({
  /** Shows its holder what happened to each comment. Sealed with the text, and stored nowhere else. */
  followUpCode: z.string().register(dataUses, {
    basis: 'consultation',
    retention: 'text',
    seenBy: 'team only',
    contains: say.form.followUp.contains,
    purpose: say.form.followUp.purpose,
  }),
});

/** One response, as it is sealed and later opened. Responses from before receipts had a follow-up code have format 1. */
export const responseSchema = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal(1), ...responseShape }),
  z.strictObject({ format: z.literal(2), ...responseShape, ...followUpSchema.shape }),
]);

/** One response of either format. */
export type Response = z.infer<typeof responseSchema>;

/** Builds the response from submitted values, without a follow-up code. Texts are in NFC with LF line ends, and otherwise as typed; blank ones are left out. */
export function buildResponse(form: Form, values: FormValues): Response {
  const answers = form.fields.flatMap((field) => {
    const texts = (values[field.name] ?? [])
      .filter((value) => !isEmptyAnswer(value))
      .map((value) => value.normalize('NFC'));
    const [first] = texts;
    if (first === undefined) return [];
    return [[field.name, field.type === 'checkboxes' ? optionsInOrder(field.options, texts) : first] as const];
  });
  return {
    format: 1,
    consultation: form.consultation,
    revision: form.revision,
    answers: Object.fromEntries(answers),
  };
}

/** The response with the follow-up code of its receipt. */
export function withFollowUpCode({ consultation, revision, answers }: Response, followUpCode: string): Response {
  return { format: 2, consultation, revision, answers, followUpCode };
}

/**
 * The text of a response. With the follow-up code it is sealed; digests are made without it, so that equal answers give
 * equal digests.
 */
export function canonicalResponse(response: Response): string {
  return JSON.stringify(response);
}

function optionsInOrder(options: readonly { readonly value: string }[], chosen: readonly string[]): string[] {
  return options.map((option) => option.value).filter((value) => chosen.includes(value));
}
